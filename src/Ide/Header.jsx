import { useEffect, useState } from "react";
import { ask, hasToken, signOut } from "./connection.js";

/** The signed-in caller as the graph sees it; null for an anonymous caller. */
const caller = async () => (await ask("{ me { title posts { title unitName } } }"))?.me ?? null;

/** The bar above the editors; it shows the signed-in caller. */
export function Header() {
  const [me, setMe] = useState();
  useEffect(() => {
    caller().then(setMe, () => setMe(null));
  }, []);

  return (
    <header className="bar">
      <h1>
        大走访 <span lang="en">· The grand visit</span>
      </h1>
      <div className="bar-caller" data-testid="caller" aria-live="polite">
        {me && [me.title, ...me.posts.map((post) => `${post.unitName} ${post.title}`)].join(" · ")}
        {me === null && "未登录 · Not signed in"}
      </div>
      {me === null && <a href="/sign-in">登录 · Sign in</a>}
      {hasToken() && <button onClick={signOut}>退出 · Sign out</button>}
    </header>
  );
}
