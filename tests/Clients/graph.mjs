// The address of the graph, and the requests that the tests of several clients share.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const origin = process.env.GRAPH;
export const url = `${origin}/graphql`;
export const socketUrl = url.replace("http", "ws");
export const town = 350824001000;

/** The headers of each request: the caller's token and the language of the answers. */
export const headers = { authorization: `Bearer ${process.env.TOKEN}`, "accept-language": "en" };

/** The answer to a query sent without a client library. */
export async function ask(query, variables) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** An input of recordVisit for a household of the first unit below the town; the day determines whether it is refused. */
export async function visitInput(visitedOn = "2026-03-02", asking = ask) {
  const { officials, households } = await asking(
    '{ officials(first: 1, where: { number: { startsWith: "WP" } }) { nodes { id } } households(first: 1, order: [{ code: ASC }], where: { doNotDisturb: { eq: false } }) { nodes { id } } }',
  );
  return {
    officialIds: [officials.nodes[0].id],
    householdId: households.nodes[0].id,
    visitedOn,
    purpose: "POLICY",
    summary: "宣讲医保政策。",
  };
}

/** Runs a program from a package with the Node of the packages. */
export function tool(program, ...words) {
  const here = dirname(fileURLToPath(import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.env.NODE, [join("node_modules", program), ...words], {
    cwd: here,
    encoding: "utf8",
  });
  return { status, output: `${stdout}${stderr}` };
}
