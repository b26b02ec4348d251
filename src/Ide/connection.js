// Connects to the graph, with the caller's token if there is one.
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { createClient } from "graphql-ws";

const url = "/graphql";

/** The token that the sign-in page left, as a header or as what opens a WebSocket; nothing where nobody has signed in. */
const authorization = (name) => {
  const token = sessionStorage.getItem("token");
  return token ? { [name]: `Bearer ${token}` } : {};
};

const fetchSigned = (address, request) =>
  fetch(address, { ...request, headers: { ...authorization("Authorization"), ...request.headers } });

export const fetcher = createGraphiQLFetcher({
  url,
  fetch: fetchSigned,
  enableIncrementalDelivery: false,
  wsClient: createClient({
    url: new URL(url, location.href.replace(/^http/, "ws")).href,
    connectionParams: () => authorization("authorization"),
  }),
});

/** The data that answers a query of the page's own; null where it is refused. */
export async function ask(query) {
  const response = await fetchSigned(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = await response.json();
  return data ?? null;
}

export const hasToken = () => Object.keys(authorization("authorization")).length > 0;

/** Forgets the token, and with it all that was read by it. */
export function signOut() {
  sessionStorage.removeItem("token");
  location.reload();
}
