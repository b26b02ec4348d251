// GraphQL Code Generator: the client preset generates types from the schema and a sample app, and the TypeScript compiler accepts them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { tool } from "./graph.mjs";

test("the client preset generates and tsc accepts", () => {
  const generated = tool("@graphql-codegen/cli/esm/bin.js", "--config", "codegen.config.json");
  assert.equal(generated.status, 0, generated.output);
  const compiled = tool("typescript/bin/tsc", "--project", "tsconfig.json");
  assert.equal(compiled.status, 0, compiled.output);
});
