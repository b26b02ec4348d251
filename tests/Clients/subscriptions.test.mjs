// The protocols: graphql-transport-ws, and GraphQL over SSE in both modes.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import { WebSocket } from "ws";
import { ask, headers, socketUrl, town, url, visitInput } from "./graph.mjs";

const clients = {
  "graphql-transport-ws": () => createSocketClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: headers }),
  "SSE, a stream for each operation": () => createSseClient({ url, headers }),
  "SSE, one stream for all operations": () => createSseClient({ url: `${url}/stream`, singleConnection: true, headers }),
};

// Disposed after all tests: the clients send their closing messages asynchronously.
const open = [];
after(() => open.forEach((client) => client.dispose()));
const connect = (create) => (open.push(create()), open.at(-1));

const record = async (day) =>
  ask("mutation($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } errors { __typename } } }", {
    input: await visitInput(day),
  });

for (const [protocol, create] of Object.entries(clients)) {
  test(`${protocol}: a query is answered once and completes`, async () => {
    const client = connect(create);
    const answers = [];
    for await (const answer of client.iterate({ query: "{ __typename }" })) answers.push(answer);
    assert.deepEqual(answers, [{ data: { __typename: "Query" } }]);
  });

  test(`${protocol}: two subscriptions hear of the same change`, async () => {
    const client = connect(create);
    const heard = [];
    const ends = [null, town + 1].map((unit, place) =>
      client.subscribe(
        { query: "subscription($unit: Long) { caseChanged(unit: $unit) { node { __typename } } }", variables: { unit } },
        { next: ({ data }) => (heard[place] = data.caseChanged.node.__typename), error: assert.fail, complete() {} },
      ),
    );
    for (let attempt = 0; attempt < 40 && !(heard[0] && heard[1]); attempt++) {
      const { recordVisit } = await record("2026-03-09");
      assert.equal(recordVisit.errors, null);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    ends.forEach((end) => end());
    assert.deepEqual(heard, ["Visit", "Visit"]);
  });

  test(`${protocol}: a mistake in a document is told and the connection lives on`, async () => {
    const client = connect(create);
    await assert.rejects(
      (async () => {
        for await (const answer of client.iterate({ query: "subscription { nothingOfTheKind }" })) {
          if (answer.errors) throw answer.errors;
        }
      })(),
    );
    for await (const answer of client.iterate({ query: "{ __typename }" })) assert.ok(answer.data);
  });
}
