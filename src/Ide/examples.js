// The examples in order, ready to run.
import { ask } from "./connection.js";
import listed from "./examples/examples.json";

export const examples = () =>
  Promise.all(
    listed.map(async ({ title, document, variables, ids }) => ({
      title,
      query: document,
      variables: variables && JSON.stringify(ids ? await withIds(variables, ids) : variables, null, 2),
    })),
  );

/** Ids differ from one installation to the next: those written as {name} are what the graph says the name leads to. */
async function withIds(variables, ids) {
  const found = (await ask(ids).catch(() => null)) ?? {};
  return JSON.parse(JSON.stringify(variables), (_, value) => found[/^\{(\w+)\}$/.exec(value)?.[1]]?.id ?? value);
}
