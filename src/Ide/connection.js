// Connects to the graph, with the caller's token if there is one.
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { createClient } from "graphql-ws";

const url = "/graphql";

/** The token stored by the sign-in page, as a header or as the payload of connection_init; empty if nobody is signed in. */
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

/** The data that answers one of the page's own queries; null if it is refused. */
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

/** Deletes the token and all data that was read with it. */
export function signOut() {
  sessionStorage.removeItem("token");
  location.reload();
}
