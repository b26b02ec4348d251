// A PostgreSQL server of the tests that can be stopped and started: in a private folder, on a private port, as an unprivileged user.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const installed = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql").sort((a, b) => b - a) : [];
const folders = [...installed.map((version) => `/usr/lib/postgresql/${version}/bin`), ...process.env.PATH.split(":")];

/** The folder of the server's programs; undefined if there are none. */
export const programs = folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));

// The server refuses to run as root.
const unprivileged = process.getuid() === 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : ["env"];

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Creates a server and starts it. */
export async function startCluster() {
  const home = mkdtempSync(join(tmpdir(), "postgresql-"));
  if (process.getuid() === 0) spawnSync("chown", ["postgres", home]);
  const [program, ...words] = unprivileged;
  const data = join(home, "data");
  const made = spawnSync(
    program,
    [...words, join(programs, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { cwd: "/", encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const locking = [];
  let server;

  const start = () =>
    new Promise((resolve, reject) => {
      const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=${home}`, "fsync=off"];
      server = spawn(program, [...words, join(programs, "postgres"), "-D", data, ...settings.flatMap((s) => ["-c", s])], {
        cwd: "/",
        stdio: ["ignore", "ignore", "pipe"],
      });
      server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}.`)));
      server.stderr.on("data", (text) => `${text}`.includes("ready to accept connections") && resolve());
    });
  const stop = () =>
    new Promise((resolve) => {
      server.removeAllListeners("exit");
      server.once("exit", () => {
        locking.splice(0).forEach((session) => session.stdin.end());
        resolve();
      });
      server.kill("SIGINT");
    });

  const psql = (...words) => [join(programs, "psql"), ["-h", "127.0.0.1", "-p", `${port}`, "-U", "postgres", "-qAtX", ...words]];

  /** Blocks reads of a table until the server stops. */
  const lock = (table) =>
    new Promise((resolve, reject) => {
      const session = spawn(...psql("-d", "monolith"), { stdio: ["pipe", "pipe", "ignore"] });
      locking.push(session);
      session.once("exit", () => reject(new Error(`${table} was not locked.`)));
      session.stdout.once("data", () => resolve());
      session.stdin.on("error", () => {});
      session.stdin.write(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE; SELECT 'locked';\n`);
    });

  /** The number of statements that wait for a lock. */
  const waiting = () =>
    Number(
      spawnSync(...psql("-d", "monolith", "-c", "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"), {
        encoding: "utf8",
      }).stdout,
    );

  await start();
  return {
    connection: `Host=127.0.0.1;Port=${port};Username=postgres;Database=monolith`,
    start,
    stop,
    lock,
    waiting,
    async remove() {
      await stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
