const field = (id) => document.getElementById(id);

field("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const token = sessionStorage.getItem("token");
    const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
    const body = JSON.stringify({ query: field("query").value, variables: JSON.parse(field("variables").value || "{}") });
    const response = await fetch("/graphql", { method: "POST", headers, body });
    field("answer").textContent = JSON.stringify(await response.json(), null, 2);
  } catch (fault) {
    field("answer").textContent = String(fault);
  }
});
