// urql: reads with its document cache and with persisted queries, mutates, handles typed errors, subscribes over SSE.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, cacheExchange, fetchExchange, gql } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { headers, town, url, visitInput } from "./graph.mjs";

const requests = [];
const client = new Client({
  url,
  preferGetMethod: false,
  fetchOptions: { headers },
  fetch: (address, options) => {
    requests.push(JSON.parse(options.body));
    return fetch(address, options);
  },
  fetchSubscriptions: true,
  exchanges: [cacheExchange, persistedExchange({ preferGetForPersistedQueries: false }), fetchExchange],
});

const UNITS = gql`
  query Units($code: Long!, $where: OrgUnitFilterInput) {
    orgUnit(code: $code) {
      children(first: 50, where: $where, order: [{ code: ASC }]) {
        totalCount
        nodes {
          name
          visitsAggregate {
            count
          }
        }
      }
    }
  }
`;

test("a query is read, and known by its hash the second time", async () => {
  const first = await client.query(UNITS, { code: town, where: null }).toPromise();
  assert.equal(first.error, undefined);
  assert.equal(first.data.orgUnit.children.totalCount, 12);
  const second = await client.query(UNITS, { code: town, where: { name: { contains: "河" } } }).toPromise();
  assert.ok(second.data.orgUnit.children.totalCount < 12);
  const last = requests.at(-1);
  assert.equal(last.query, undefined);
  assert.match(last.extensions.persistedQuery.sha256Hash, /^[0-9a-f]{64}$/);
});

const RECORD = gql`
  mutation Record($input: RecordVisitInput!) {
    recordVisit(input: $input) {
      visit {
        id
      }
      errors {
        ... on Error {
          code
        }
      }
    }
  }
`;

test("a mutation is carried out, or refused with typed errors", async () => {
  const done = await client.mutation(RECORD, { input: await visitInput() }).toPromise();
  assert.equal(done.data.recordVisit.errors, null);
  const refused = await client.mutation(RECORD, { input: await visitInput("2099-01-01") }).toPromise();
  assert.deepEqual(refused.data.recordVisit.errors, [{ code: "VISIT_IN_FUTURE", __typename: "VisitInFutureError" }]);
});

test("a mistake in a document is an error with a code", async () => {
  const { error } = await client.query(gql`{ nothingOfTheKind }`, {}).toPromise();
  assert.equal(error.graphQLErrors[0].extensions.code, "VALIDATION_FAILED");
});

test("a subscriber hears of what is recorded", async () => {
  let told = null;
  const { unsubscribe } = client
    .subscription(gql`subscription { caseChanged { change node { id __typename } } }`, {})
    .subscribe(({ data }) => (told ??= data?.caseChanged));
  for (let attempt = 0; attempt < 40 && told === null; attempt++) {
    await client.mutation(RECORD, { input: await visitInput("2026-03-06") }).toPromise();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  unsubscribe();
  assert.equal(told.node.__typename, "Visit");
});
