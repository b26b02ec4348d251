// A database that restarts: event streams end without `complete`, so that clients subscribe again by themselves and hear what happens.
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
  // What signs tokens and the keys of personal data lie there.
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
  "graphql-transport-ws": () =>
    createSocketClient({ url: url.replace("http", "ws"), webSocketImpl: WebSocket, connectionParams: headers }),
  "SSE, a stream for each operation": () => createSseClient({ url, headers }),
  "SSE, one stream for all operations": () => createSseClient({ url: `${url}/stream`, singleConnection: true, headers }),
};

/** Sends until it is answered: while the database is away, clients are sent away for a moment. */
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

test("event streams come back by themselves after the database has restarted", { skip }, async () => {
  const heard = {};
  const ended = [];
  const open = Object.entries(clients).map(([name, create]) => {
    const client = create();
    heard[name] = 0;
    client.subscribe(
      { query: "subscription($unit: Long) { caseChanged(unit: $unit) { node { __typename } } }", variables: { unit: town + 1 } },
      {
        next: ({ data }) => data?.caseChanged && heard[name]++,
        error: (fault) => ended.push(`${name}: error ${fault?.message ?? JSON.stringify(fault)}`),
        complete: () => ended.push(`${name}: complete`),
      },
    );
    return client;
  });

  const allHear = async () => {
    const already = { ...heard };
    for (let attempt = 0; attempt < 60 && Object.keys(clients).some((name) => heard[name] === already[name]); attempt++) {
      await record();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    assert.deepEqual(ended, []);
    for (const name of Object.keys(clients)) assert.ok(heard[name] > already[name], `${name} hears nothing.`);
  };

  await allHear();
  for (let restart = 0; restart < 3; restart++) {
    await cluster.stop();
    await cluster.start();
    await allHear();
  }

  open.forEach((client) => client.dispose());
});
