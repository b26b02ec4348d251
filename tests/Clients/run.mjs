// Starts the host on its own data, runs the clients against it with the Node of the packages, and stops it.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const node = join(here, "node_modules", "node", "bin", "node");
const host = join(here, "..", "..", "src", "Host", "bin", process.env.CONFIGURATION ?? "Debug", "net10.0", "Host.dll");
const data = mkdtempSync(join(tmpdir(), "clients-"));

const server = spawn(
  "dotnet",
  [host, "--urls", "http://127.0.0.1:0", "--Storage:Directory", data, "--environment", "Development"],
  { stdio: ["ignore", "pipe", "inherit"] },
);

const address = await new Promise((resolve, reject) => {
  const lines = createInterface({ input: server.stdout });
  lines.on("line", (line) => {
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
    if (found) resolve(found[0]);
  });
  server.on("exit", () => reject(new Error("The host ended before it served; is it built?")));
});

// The tests include running the clients' compilers on the schema and the sample programs.
const wanted = process.argv[2] ?? "";
const tests = readdirSync(here).filter((file) => file.endsWith(".test.mjs") && file.startsWith(wanted));
const token = spawnSync(
  "dotnet",
  [host, "token", "--as", "town-secretary", "--Storage:Directory", data, "--environment", "Development"],
  { encoding: "utf8" },
).stdout.trim();
const run = spawnSync(node, ["--test", "--test-timeout=120000", "--test-reporter=tap", ...tests], {
  cwd: here,
  stdio: "inherit",
  env: { ...process.env, GRAPH: address, TOKEN: token, NODE: node, HOST: host, DATA: data },
});

server.removeAllListeners("exit");
server.kill("SIGTERM");
await new Promise((resolve) => server.on("exit", resolve));
rmSync(data, { recursive: true, force: true });
process.exit(run.status ?? 1);
