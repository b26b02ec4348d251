// Relay: its compiler accepts the schema, its store pages a connection in both directions and refetches every node by id.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { before, test } from "node:test";
import relay from "relay-runtime";
import { headers, tool, url, visitInput } from "./graph.mjs";

const { Environment, Network, RecordSource, Store, commitMutation, createOperationDescriptor, fetchQuery } = relay;

const environment = () =>
  new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(async (operation, variables) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query: operation.text, variables }),
      });
      return response.json();
    }),
  });

const artifact = async (name) => (await import(`./relay/__generated__/${name}.graphql.js`)).default;

before(() => {
  // The compiler requires its output folder; a fresh clone has none.
  mkdirSync(new URL("relay/__generated__", import.meta.url), { recursive: true });
  const { status, output } = tool("relay-compiler/cli.js");
  assert.equal(status, 0, output);
});

/** Loads pages into the store until there are no more, and returns the whole connection from the store. */
async function pages(direction) {
  const env = environment();
  const query = await artifact("OfficialVisitsQuery");
  const known = { number: "WP0002" };
  let [asked, sizes] = [{ ...known, [direction === "forward" ? "first" : "last"]: 7 }, []];
  for (let count = 0; count < 3; count++) {
    const { official } = await fetchQuery(env, query, asked).toPromise();
    sizes.push(official.visits.edges.length);
    const { pageInfo } = official.visits;
    asked =
      direction === "forward"
        ? { ...known, first: 7, after: pageInfo.endCursor }
        : { ...known, last: 7, before: pageInfo.startCursor };
  }

  // The handle field holds the records of all pages.
  const operation = createOperationDescriptor(query, asked);
  const { data } = env.lookup(operation.fragment);
  return { sizes, edges: data.official.visits.edges };
}

for (const direction of ["forward", "backward"]) {
  test(`a connection is paged ${direction} and grows in the store`, async () => {
    const { sizes, edges } = await pages(direction);
    assert.deepEqual(sizes, [7, 14, 21]);
    const days = edges.map((e) => e.node.visitedOn);
    assert.deepEqual(days, [...days].sort());
    assert.equal(new Set(edges.map((e) => e.node.id)).size, 21);
  });
}

test("a node is found again by its id", async () => {
  const env = environment();
  const { official } = await fetchQuery(env, await artifact("OfficialVisitsQuery"), {
    number: "WP0002",
    first: 1,
  }).toPromise();
  const { id, visitedOn } = official.visits.edges[0].node;
  const { node } = await fetchQuery(env, await artifact("OfficialVisitsNodeQuery"), { id }).toPromise();
  assert.deepEqual([node.__typename, node.id, node.visitedOn], ["Visit", id, visitedOn]);
});

test("a mutation is answered with its record, or with typed errors", async () => {
  const env = environment();
  const mutation = await artifact("OfficialVisitsRecordMutation");
  const commit = (input) =>
    new Promise((onCompleted, onError) => commitMutation(env, { mutation, variables: { input }, onCompleted, onError }));
  const done = await commit(await visitInput());
  assert.equal(done.recordVisit.errors, null);
  assert.equal(done.recordVisit.visit.visitedOn, "2026-03-02");
  const refused = await commit(await visitInput("2099-01-01"));
  assert.equal(refused.recordVisit.visit, null);
  assert.equal(refused.recordVisit.errors[0].__typename, "VisitInFutureError");
  assert.equal(refused.recordVisit.errors[0].code, "VISIT_IN_FUTURE");
});
