import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import { createRoot } from "react-dom/client";
import { fetcher } from "./connection.js";
import { exampleList } from "./ExampleList.jsx";
import { examples } from "./examples.js";
import { Header } from "./Header.jsx";
import "./main.css";

const list = await examples();
// GraphiQL does not apply the variables of the first tab.
const isFirstTime = !localStorage.getItem("graphiql:tabState");

createRoot(document.getElementById("root")).render(
  <>
    <Header />
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={list}
      variables={isFirstTime ? list[0].variables : undefined}
      plugins={[exampleList(list)]}
    />
  </>,
);
