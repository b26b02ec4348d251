// The token lives as long as the window; the graph's page sends it with each request.
const list = document.getElementById("people");

for (const person of await (await fetch("/sign-in/people")).json()) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = person.title;
  button.dataset.name = person.name;
  button.addEventListener("click", () => signIn(person.name));
  const item = document.createElement("li");
  item.append(button);
  list.append(item);
}

async function signIn(name) {
  const answer = await fetch(`/sign-in/${name}`, { method: "POST" });
  sessionStorage.setItem("token", (await answer.json()).token);
  location.assign("/graphql");
}
