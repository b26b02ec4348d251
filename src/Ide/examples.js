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

/** Ids differ between installations: an id written as {name} is replaced with the id that the graph returns for that name. */
async function withIds(variables, ids) {
  const found = (await ask(ids).catch(() => null)) ?? {};
  return JSON.parse(JSON.stringify(variables), (_, value) => found[/^\{(\w+)\}$/.exec(value)?.[1]]?.id ?? value);
}
