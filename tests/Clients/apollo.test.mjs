// Apollo Client: pages with relayStylePagination, mutates, handles typed errors, subscribes.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { relayStylePagination } from "@apollo/client/utilities";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { ask, headers, socketUrl, town, url, visitInput } from "./graph.mjs";

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: headers });
after(() => socket.dispose());

// The possible types of each interface and union, read from the schema as Apollo recommends.
const { __schema } = await ask("{ __schema { types { name possibleTypes { name } } } }");
const possibleTypes = Object.fromEntries(
  __schema.types.filter((t) => t.possibleTypes).map((t) => [t.name, t.possibleTypes.map((p) => p.name)]),
);

const client = new ApolloClient({
  cache: new InMemoryCache({
    possibleTypes,
    typePolicies: { OrgUnit: { fields: { households: relayStylePagination(["where", "order"]) } } },
  }),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    new HttpLink({ uri: url, headers }),
  ),
});

const HOUSEHOLDS = gql`
  query Households($code: Long!, $after: String) {
    orgUnit(code: $code) {
      id
      households(first: 8, after: $after, order: [{ code: ASC }]) {
        edges {
          cursor
          node {
            id
            code
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  }
`;

test("pages are put together by relayStylePagination", async () => {
  const variables = { code: town + 1 };
  const watched = client.watchQuery({ query: HOUSEHOLDS, variables });
  let { data } = await client.query({ query: HOUSEHOLDS, variables });
  for (let page = 0; page < 2; page++) {
    ({ data } = await watched.fetchMore({ variables: { after: data.orgUnit.households.pageInfo.endCursor } }));
  }
  const whole = client.readQuery({ query: HOUSEHOLDS, variables });
  const codes = whole.orgUnit.households.edges.map((e) => e.node.code);
  assert.equal(codes.length, 24);
  assert.deepEqual(codes, [...codes].sort());
  assert.equal(new Set(codes).size, 24);
});

const RECORD = gql`
  mutation Record($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      visit {
        id
        visitedOn
      }
      errors {
        ... on Error {
          code
          message
          path
        }
      }
    }
  }
`;

test("a mutation is carried out, or refused with typed errors", async () => {
  const done = await client.mutate({ mutation: RECORD, variables: { input: await visitInput() } });
  assert.equal(done.data.recordVisit.errors, null);
  const refused = await client.mutate({ mutation: RECORD, variables: { input: await visitInput("2099-01-01") } });
  const [error] = refused.data.recordVisit.errors;
  assert.deepEqual([error.__typename, error.code, error.path], ["VisitInFutureError", "VISIT_IN_FUTURE", ["input", "visitedOn"]]);
});

test("a mistake in a document is an error with a code", async () => {
  await assert.rejects(
    client.query({ query: gql`{ nothingOfTheKind }` }),
    (error) => error.errors?.[0]?.extensions?.code === "VALIDATION_FAILED",
  );
});

test("a subscriber hears of what is recorded", async () => {
  const heard = new Promise((resolve, reject) => {
    const subscription = client
      .subscribe({
        query: gql`subscription { caseChanged { change node { __typename id ... on Visit { visitedOn } } } }`,
      })
      .subscribe({
        next: ({ data }) => {
          if (data.caseChanged.node.visitedOn === "2026-03-05") {
            subscription.unsubscribe();
            resolve(data.caseChanged);
          }
        },
        error: reject,
      });
  });
  // The client records visits until it receives an event, because it may have started to listen after the last one.
  let told = null;
  heard.then((change) => (told = change), () => {});
  for (let attempt = 0; attempt < 40 && told === null; attempt++) {
    await client.mutate({ mutation: RECORD, variables: { input: await visitInput("2026-03-05") } });
    await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, 500))]);
  }
  assert.equal((await heard).change, "CREATED");
  assert.equal((await heard).node.__typename, "Visit");
});
