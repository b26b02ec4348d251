// Lists the changes of the committed schema since the last released one, each classified as safe, dangerous or breaking.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { origin } from "./graph.mjs";

const committed = readFileSync("../../schema.graphql", "utf8");
const released = readFileSync("../../src/docs/schema.released.graphql", "utf8");
const names = {
  [CriticalityLevel.NonBreaking]: "safe",
  [CriticalityLevel.Dangerous]: "dangerous",
  [CriticalityLevel.Breaking]: "breaking",
};

async function changes(from, to) {
  const found = await diff(buildSchema(from), buildSchema(to));
  return found.map(({ criticality, message }) => ({ level: names[criticality.level], message, why: criticality.reason }));
}

test("nothing that clients of the released schema rely on is gone", async (t) => {
  const found = await changes(released, committed);
  found
    .filter(({ message }) => !message.includes("has description"))
    .forEach(({ level, message }) => t.diagnostic(`${level}: ${message}`));
  const breaking = found.filter(({ level }) => level === "breaking").map(({ message, why }) => `${message} ${why ?? ""}`);
  assert.deepEqual(
    breaking,
    [],
    "This breaks clients. Deprecate first; once the date has passed, release: copy schema.graphql to src/docs/schema.released.graphql.",
  );
});

test("changes are told apart by what they do to clients", async () => {
  const before = "type Query { name: String colour(of: Int): Colour } enum Colour { RED }";
  const after = "type Query { age: Int colour(of: Int, in: Int): Colour } enum Colour { RED GREEN }";
  const levels = (await changes(before, after)).map(({ level, message }) => `${level}: ${message.split(" ")[0]} ${message.split(" ")[1]}`);
  assert.equal(levels.filter((l) => l.startsWith("breaking")).length, 1);
  assert.equal(levels.filter((l) => l.startsWith("dangerous")).length, 2);
  assert.equal(levels.filter((l) => l.startsWith("safe")).length, 1);
});

test("every deprecation says why and until when", () => {
  for (const [, reason] of committed.matchAll(/@deprecated\(reason: "([^"]*)"\)/g)) {
    assert.match(reason, /\d{4}-\d{2}-\d{2}/, reason);
  }
  assert.ok(!/@deprecated(?!\(reason)/.test(committed));
});

test("the schema is served as it is committed", async () => {
  const served = await (await fetch(`${origin}/graphql/schema.graphql`)).text();
  assert.equal(served, committed);
});
