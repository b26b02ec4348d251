// A database restarts: event streams end without `complete`, so clients resubscribe automatically and receive the next events.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { createClient as createSseClient } from "graphql-sse";
import { createClient as createSocketClient } from "graphql-ws";
import { WebSocket } from "ws";
import { headers, town, visitInput } from "./graph.mjs";
import { programs, startCluster } from "./postgresql.mjs";

const skip = programs ? false : "There is no PostgreSQL on this machine.";
let cluster, host, url;

before(async () => {
  if (skip) return;
  cluster = await startCluster();
  // This folder holds the signing keys of tokens and the keys of personal data.
  const here = ["--environment=Development", `--Storage:Directory=${process.env.DATA}`];
  const there = ["--Storage:Provider=PostgreSql", `--ConnectionStrings:Storage=${cluster.connection}`];
  const copied = spawnSync(
    "dotnet",
    [process.env.HOST, "database", "copy", "--to", "PostgreSql", "--connection", cluster.connection, ...here],
    { encoding: "utf8" },
  );
  assert.equal(copied.status, 0, copied.stderr);
  const settings = ["--Graph:RequestsPerMinute=0", ...here, ...there];
  host = spawn("dotnet", [process.env.HOST, "--urls=http://127.0.0.1:0", ...settings], { stdio: ["ignore", "pipe", "inherit"] });
  url = await new Promise((resolve, reject) => {
    createInterface({ input: host.stdout }).on("line", (line) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(line);
      if (found) resolve(found[0]);
    });
    host.once("exit", () => reject(new Error("The host ended before it served.")));
  });
});

after(async () => {
  if (skip) return;
  host.removeAllListeners("exit");
  host.kill("SIGTERM");
  await new Promise((resolve) => host.once("exit", resolve));
  await cluster.remove();
});

const clients = {
  "graphql-transport-ws": (on) =>
    createSocketClient({ url: url.replace("http", "ws"), webSocketImpl: WebSocket, connectionParams: headers, on }),
  "SSE, a stream for each operation": (on) => createSseClient({ url, headers, on }),
  "SSE, one stream for all operations": (on) => createSseClient({ url: `${url}/stream`, singleConnection: true, headers, on }),
};

/** Sends until it gets an answer: while the database is unavailable, clients are asked to retry. */
async function ask(query, variables) {
  for (;;) {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    if (response.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }

    const { data, errors } = await response.json();
    assert.equal(errors, undefined, JSON.stringify(errors));
    return data;
  }
}

const record = async () =>
  ask("mutation($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } } }", {
    input: await visitInput("2026-03-02", ask),
  });

const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

/** Subscribes with every client and counts, for each, the events received, the connections opened and the completions. */
function listen(query) {
  const heard = {};
  const connections = {};
  const ended = [];
  const open = Object.entries(clients).map(([name, create]) => {
    heard[name] = connections[name] = 0;
    const client = create({ connecting: () => connections[name]++ });
    client.subscribe(
      { query, variables: { unit: town + 1 } },
      {
        next: ({ data, errors }) => (data?.caseChanged ? heard[name]++ : ended.push(`${name}: ${JSON.stringify(errors)}`)),
        error: (fault) => ended.push(`${name}: error ${fault?.message ?? JSON.stringify(fault)}`),
        complete: () => ended.push(`${name}: complete`),
      },
    );
    return client;
  });
  const names = Object.keys(clients);
  return {
    close: () => open.forEach((client) => client.dispose()),
    connections: () => ({ ...connections }),
    async allHear() {
      const already = { ...heard };
      for (let attempt = 0; attempt < 60 && names.some((name) => heard[name] === already[name]); attempt++) {
        await record();
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      assert.deepEqual(ended, []);
      for (const name of names) assert.ok(heard[name] > already[name], `${name} hears nothing.`);
    },
    /** Waits until every client has opened a new connection. */
    async allComeBack(before) {
      while (ended.length === 0 && names.some((name) => connections[name] === before[name])) await pause();
      assert.deepEqual(ended, []);
    },
  };
}

test("event streams go on, or come back by themselves, when the database has restarted", { skip }, async () => {
  const listeners = listen("subscription($unit: Long) { caseChanged(unit: $unit) { node { __typename } } }");
  await listeners.allHear();
  for (let restart = 0; restart < 3; restart++) {
    await cluster.stop();
    await cluster.start();
    await listeners.allHear();
  }

  listeners.close();
});

test("event streams come back by themselves when the database stopped while an event was evaluated", { skip }, async () => {
  // Only the evaluation of the event reads the corrections.
  const listeners = listen(
    "subscription($unit: Long) { caseChanged(unit: $unit) { node { ... on Visit { household { corrections { totalCount } } } } } }",
  );
  await listeners.allHear();
  await cluster.lock('commons."HouseholdCorrections"');
  const before = listeners.connections();
  await record();
  while (cluster.waiting() === 0) await pause();
  await cluster.stop();

  // The clients reconnect while the database is unavailable, are refused, and reconnect again.
  await listeners.allComeBack(before);
  await listeners.allComeBack(listeners.connections());
  await cluster.start();
  await listeners.allHear();
  listeners.close();
});
