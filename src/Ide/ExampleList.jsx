import { Button, useEditorContext } from "@graphiql/react";
import { flushSync } from "react-dom";

/** The examples; each opens in its own tab, also for users who have closed or changed their first tabs. */
function ExampleList({ list }) {
  const { addTab, queryEditor, variableEditor } = useEditorContext();
  const open = ({ query, variables }) => {
    // Write to the editors only after they show the new tab.
    flushSync(addTab);
    queryEditor.setValue(query);
    variableEditor.setValue(variables ?? "");
  };

  return (
    <section aria-label={title}>
      <div className="graphiql-doc-explorer-title">{title}</div>
      <ul className="example-list">
        {list.map((example) => (
          <li key={example.title}>
            <Button onClick={() => open(example)}>{example.title}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const title = "例子 · Examples";

const Icon = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M4 5h16M4 12h16M4 19h10" />
  </svg>
);

/** The list as a pane of GraphiQL. */
export const exampleList = (list) => ({ title, icon: Icon, content: () => <ExampleList list={list} /> });
