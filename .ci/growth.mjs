// Sends the same queries to two hosts in turn and compares medians of 20: the demonstration, and a copy with a hundred times the records.
//   node growth.mjs URL TOKEN URL TOKEN
// A query that counts rows may take longer with more rows; a page may not. Exits with 1 if a page does.
import { readFileSync } from "node:fs";

const [small, smallToken, large, largeToken] = process.argv.slice(2);
const unit = (fields) => `{ orgUnit(code: 350824001001) { ${fields} } }`;
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const yearEnd = /```graphql\n(query YearEnd[\s\S]*?)```/.exec(readme)[1];
const cases = [
    { name: "visits", query: "{ visits(first: 50) { nodes { id } } }" },
    { name: "a unit's visits", query: unit("visits(first: 10) { nodes { id } }") },
    { name: "a unit's petitions", query: unit("petitions(first: 10) { nodes { id } }") },
    { name: "open visitIssues", query: "{ visitIssues(first: 20, where: { state: { eq: RAISED } }) { nodes { id } } }" },
    { name: "petitions of a rare state", query: "{ petitions(first: 5, where: { state: { eq: REGISTERED } }) { nodes { id } } }" },
    { name: "visits of a unit by code", query: "{ visits(first: 50, where: { unit: { code: { eq: 350824001001 } } }) { nodes { id } } }" },
    { name: "visits of two units", query: "{ visits(first: 50, where: { or: [{ unit: { code: { eq: 350824001001 } } }, { unit: { code: { eq: 350824001002 } } }] }) { nodes { id } } }" },
    // The host reads at most one page for each of a unit's hundred households: five visits each on the small host, fifty on the large one.
    { name: "visits of a unit's households", counts: true, query: "{ visits(first: 50, where: { household: { unit: { code: { eq: 350824001001 } } } }) { nodes { id } } }" },
    { name: "visits of a household by code", query: '{ visits(first: 50, where: { household: { code: { eq: "PC0010001" } } }) { nodes { id } } }' },
    { name: "petitions of a handler", query: '{ petitions(first: 5, where: { handler: { number: { eq: "WP0009" } } }) { nodes { id } } }' },
    { name: "petitions of a route", query: "{ petitions(first: 20, where: { route: { eq: SUGGESTION } }) { nodes { id } } }" },
    { name: "petitions of a rare route", query: "{ petitions(first: 20, where: { route: { eq: ACCUSATION } }) { nodes { id } } }" },
    { name: "visitsAggregate by month", query: "{ visitsAggregate { groupBy(by: [VISITED_ON_MONTH]) { count } } }", counts: true },
    { name: "year-end query", query: yearEnd, variables: { town: 350824001000, year: 2026 }, counts: true },
];

async function ask(url, token, { query, variables }) {
    const since = performance.now();
    const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (text.includes('"errors":[')) throw new Error(text.slice(0, 500));
    return performance.now() - since;
}

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
let kept = true;
for (const one of cases) {
    const times = [[], []];
    for (let round = -40; round < 20; round++) {
        const pair = [await ask(small, smallToken, one), await ask(large, largeToken, one)];
        if (round >= 0) pair.forEach((time, i) => times[i].push(time));
    }
    const [before, after] = times.map(median);
    const flat = one.counts || after < 2 * before;
    kept &&= flat;
    console.log(`${one.name.padEnd(28)}${before.toFixed(2).padStart(8)} ms${after.toFixed(2).padStart(9)} ms   ratio ${(after / before).toFixed(2).padStart(6)}` +
        (one.counts ? "   counts rows" : flat ? "" : "   GROWS"));
}
process.exit(kept ? 0 : 1);
