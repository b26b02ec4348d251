// Bundles the IDE into dist/. File names contain a hash of the content, so that browsers may cache each file indefinitely.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

/** The list of examples, with the documents that it names. */
const examples = {
  name: "examples",
  setup: ({ onLoad }) =>
    onLoad({ filter: /examples\.json$/ }, ({ path }) => {
      const read = (document) => document && readFileSync(join(path, "..", document), "utf8");
      const list = JSON.parse(readFileSync(path, "utf8"));
      const whole = list.map((example) => ({ ...example, document: read(example.document), ids: read(example.ids) }));
      return { contents: JSON.stringify(whole), loader: "json" };
    }),
};

rmSync("dist", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ["main.jsx"],
  outdir: "dist/hashed",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  // GraphiQL identifies an icon by the name of its function.
  keepNames: true,
  jsx: "automatic",
  plugins: [examples],
  define: { "process.env.NODE_ENV": '"production"' },
  metafile: true,
});

const [script, { cssBundle: style }] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === "main.jsx");
const page = readFileSync("index.html", "utf8").replace("main.css", basename(style)).replace("main.js", basename(script));

// Written last: if this file exists, the bundle is complete.
writeFileSync("dist/index.html", page);
