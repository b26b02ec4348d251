// GraphiQL in a real browser that cannot reach any other host.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { chromium } from "playwright-core";
import { ask, origin, socketUrl, url, visitInput } from "./graph.mjs";

const examples = JSON.parse(readFileSync("../../src/Ide/examples/examples.json", "utf8"));
const names = ["YearEnd", "PageOfVisits", "VisitsOfUnit", "VisitsByMonth", "RecordVisit", "CaseChanged"];

/** The path of a browser of this family on the machine. */
const executablePath = process.env.PATH.split(delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
  .find(existsSync);

describe("GraphiQL in the browser", { skip: executablePath ? false : "no Chromium on this machine" }, () => {
  let browser, page, faults, addresses;

  before(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    });
  });
  after(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(20_000);
    [faults, addresses] = [[], []];
    // Violations of the content security policy appear on the console too.
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
    page.on("pageerror", (fault) => faults.push(String(fault)));
    page.on("request", (request) => addresses.push(request.url()));
    page.on("websocket", (socket) => addresses.push(socket.url()));
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(faults, []);
    const own = [`${origin}/`, socketUrl, "data:"];
    assert.deepEqual(addresses.filter((address) => !own.some((start) => address.startsWith(start))), []);
  });

  /** Signs in before the page opens. */
  const signIn = () => page.addInitScript((token) => sessionStorage.setItem("token", token), process.env.TOKEN);
  const open = async () => {
    const response = await page.goto(url);
    await page.locator(".graphiql-query-editor .CodeMirror").waitFor();
    return response;
  };
  const tab = (name) => page.getByRole("tab", { name });
  const choose = async (name) => {
    await tab(name).click();
    // The editor reads the document shortly after it shows it.
    await page.waitForFunction(
      (name) => document.querySelector(".graphiql-query-editor .CodeMirror").CodeMirror.operationName === name,
      name,
    );
  };
  const run = () => page.locator(".graphiql-execute-button").click();
  /** The full text of the answer editor; the screen shows only a part of it. */
  const answer = () => page.locator(".result-window .CodeMirror").evaluate((editor) => editor.CodeMirror.getValue());
  const answered = async (isWanted) => {
    for (let attempt = 0; attempt < 100; attempt++) {
      const text = await answer();
      if (isWanted(text)) return text;
      await page.waitForTimeout(100);
    }
    return assert.fail(`No such answer came: ${await answer()}`);
  };

  test("the page forbids what it does not need", async () => {
    const headers = (await open()).headers();
    assert.match(headers["content-security-policy"], /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(headers["content-security-policy"], /unsafe/);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["referrer-policy"], "no-referrer");
  });

  test("the year-end query is ready and its answer is seen", async () => {
    await signIn();
    await open();
    await run();
    const screen = page.locator(".result-window");
    await screen.getByText("平川街道").waitFor();
    await screen.getByText("河东社区居委会").waitFor();
    const { data } = JSON.parse(await answered((text) => text.endsWith("}")));
    assert.equal(data.orgUnit.children.totalCount, 12);
    assert.equal(data.orgUnit.children.nodes[0].scorecard.state, "GRADED");
  });

  test("every example is there and is answered without errors", async () => {
    await signIn();
    await open();
    assert.equal(names.length, examples.length);
    for (const name of names.slice(0, -1)) {
      await choose(name);
      await run();
      const { data, errors } = JSON.parse(await answered((text) => text.includes('"data"') || text.includes('"errors"')));
      assert.equal(errors, undefined);
      assert.ok(Object.values(data)[0]);
      assert.equal(data.recordVisit?.errors ?? null, null);
    }
  });

  test("who subscribes sees a visit that another records", async () => {
    await signIn();
    await open();
    await choose("CaseChanged");
    await run();
    // A subscription does not signal when it starts, so the test records visits until it receives one.
    const input = await visitInput();
    for (let attempt = 0; attempt < 40 && !(await answer()).includes("CREATED"); attempt++) {
      await ask("mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { errors { __typename } } }", { input });
      await page.waitForTimeout(500);
    }
    assert.match(await answer(), /"caseChanged"[^]*"CREATED"[^]*"Visit"/);
  });

  test("an example that was closed opens again from the list", async () => {
    await signIn();
    await open();
    await page.getByRole("button", { name: "例子 · Examples" }).click();
    await page.getByRole("button", { name: examples[3].title }).click();
    await tab("VisitsByMonth").nth(1).waitFor();
    await run();
    assert.match(await answered((text) => text.includes('"data"')), /visitedOnMonth/);
  });

  test("a stranger is told so, and where to sign in", async () => {
    await open();
    await page.getByText("未登录 · Not signed in").waitFor();
    assert.equal(await page.getByRole("link", { name: "登录 · Sign in" }).getAttribute("href"), "/sign-in");
    assert.equal(await page.getByRole("button", { name: "退出 · Sign out" }).count(), 0);
  });

  test("who has signed in is named, asks with the token, and may sign out", async () => {
    const sent = [];
    page.on("request", (request) => request.url() === url && sent.push(request.headers().authorization));
    const openings = [];
    page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => openings.push(JSON.parse(payload))));

    await open();
    await page.getByRole("link", { name: "登录 · Sign in" }).click();
    await page.getByRole("button", { name: "街道党工委书记 · Secretary of the town" }).click();
    await page.getByText("平川街道 党工委书记").waitFor();
    const token = await page.evaluate(() => sessionStorage.getItem("token"));
    await choose("CaseChanged");
    await run();
    for (let attempt = 0; attempt < 100 && openings.length === 0; attempt++) await page.waitForTimeout(100);
    assert.deepEqual(openings[0], { type: "connection_init", payload: { authorization: `Bearer ${token}` } });
    assert.deepEqual(new Set(sent.filter(Boolean)), new Set([`Bearer ${token}`]));

    await page.getByRole("button", { name: "退出 · Sign out" }).click();
    await page.getByText("未登录 · Not signed in").waitFor();
    assert.equal(await page.evaluate(() => sessionStorage.getItem("token")), null);
  });
});
