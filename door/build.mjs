// Makes dist/door.js, which the server carries compiled in; `--compare` refuses a
// committed file that is not what the source makes; `--tests` makes the tests runnable.
import { build } from "esbuild";
import { readFileSync, readdirSync } from "node:fs";

const client = {
  entryPoints: ["src/main.ts"],
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2020"],
  charset: "utf8",
  legalComments: "none",
};

if (process.argv.includes("--tests")) {
  const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));
  await build({
    entryPoints: tests.map((name) => `test/${name}`),
    bundle: true,
    platform: "node",
    format: "esm",
    outdir: ".build",
    outExtension: { ".js": ".mjs" },
  });
} else if (process.argv.includes("--compare")) {
  const made = await build({ ...client, write: false });
  if (made.outputFiles[0].text !== readFileSync("dist/door.js", "utf8")) {
    console.error("door/dist/door.js is not what door/src makes: npm run build, and commit it");
    process.exit(1);
  }
} else {
  await build({ ...client, outfile: "dist/door.js" });
}
