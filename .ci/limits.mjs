// What one caller may cost a host. Each measurement prints its figures and exits with 1 if they exceed their limit:
//   node limits.mjs documents URL PID | streams URL PID TOKEN | listener URL PID TOKEN
import { readFileSync } from "node:fs";
import http from "node:http";
import { setTimeout as rest } from "node:timers/promises";

const [kind, url, pid, token] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) * 1024;

function ask(query) {
    const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
    return new Promise((resolve, reject) => {
        const request = http.request(url, { method: "POST", agent, headers }, (response) => {
            let text = "";
            response.setEncoding("utf8").on("data", (part) => (text += part));
            response.on("end", () => resolve({ status: response.statusCode, text }));
        });
        request.on("error", reject).end(JSON.stringify({ query }));
    });
}

// Opens an event stream and returns whether it was accepted.
function listen() {
    const headers = { "content-type": "application/json", accept: "text/event-stream", authorization: `Bearer ${token}` };
    return new Promise((resolve) => {
        const request = http.request(url, { method: "POST", agent: false, headers }, (response) => {
            let text = "";
            const settle = (open) => {
                const refusal = [response.statusCode, /"code":"([A-Z_]+)"/.exec(text)?.[1]].join(" ");
                resolve({ request, code: open && response.statusCode === 200 ? "accepted" : refusal });
            };
            response.setEncoding("utf8").on("data", (part) => (text += part));
            response.on("end", () => settle(false)).on("error", () => settle(false));
            // A refused stream ends at once; an accepted stream sends nothing for a while.
            setTimeout(() => settle(true), 2000);
        });
        request.on("error", (error) => resolve({ request, code: error.code }));
        request.end(JSON.stringify({ query: "subscription { caseChanged { __typename } }" }));
    });
}

async function visits(count) {
    const people = JSON.parse((await ask("{ me { official { id } } households(first: 1) { nodes { id } } }")).text).data;
    const times = [];
    for (let i = 0; i < count; i++) {
        const since = performance.now();
        const { text } = await ask(`mutation { recordVisit(input: { officialIds: ["${people.me.official.id}"], householdId: "${people.households.nodes[0].id}",
            visitedOn: "${new Date().toISOString().slice(0, 10)}", purpose: LISTENING, summary: "visit ${i}" }) { visit { id } errors { __typename } } }`);
        times.push(performance.now() - since);
        if (!text.includes('"visit":{"id"')) throw new Error(text);
    }
    return times;
}

const tally = (codes) => [...new Set(codes)].map((code) => `${codes.filter((c) => c === code).length} × ${code}`).join(", ");

const measurements = {
    // Distinct documents of 22 KB, sent without signing in: many fields, and as many aliases as are allowed.
    async documents() {
        const bound = 100e6; // Graph:CacheBytes
        const write = (name) => {
            let text = `query ${name} {`;
            for (let root = 0; root < 40; root++) {
                text += ` u${root}: orgUnit(code: 350824001000) {`;
                for (const end = 22_000 * (root + 1) / 40; text.length < end; ) text += " name code __typename";
                text += " }";
            }
            return text + " }";
        };
        for (let i = 0; i < 5; i++) await ask(write(`Warm${i}`));
        const before = resident();
        const answers = [];
        for (let i = 0; i < 360; i++) {
            const { status, text } = await ask(write(`Document${i}`));
            answers.push(`${status} ${/"code":"([A-Z_]+)"/.exec(text)?.[1] ?? "answered"}`);
        }
        const after = resident();
        await rest(30_000);
        const later = resident();
        console.log(`360 documents: ${tally(answers)}; resident ${megabytes(before)} before, ${megabytes(after)} after, ${megabytes(later)} 30 s later`);
        const expected = answers.every((answer) => answer === "200 answered" || answer === "429 RATE_LIMITED");
        return expected && answers[0] === "200 answered" && later - before <= bound;
    },

    // 1,500 event streams of one caller, and the cost of that caller's changes while streams are open.
    async streams() {
        await visits(60);
        const alone = await visits(60);
        const held = [];
        for (let i = 0; i < 10; i++) held.push(...(await Promise.all(Array.from({ length: 150 }, listen))));
        const accepted = held.filter((s) => s.code === "accepted").length;
        const beside = await visits(60);
        held.forEach((s) => s.request.destroy());
        const sum = (times) => times.reduce((all, time) => all + time, 0);
        console.log(`1,500 streams: ${tally(held.map((s) => s.code))}; 60 changes ${sum(alone).toFixed(0)} ms without, ${sum(beside).toFixed(0)} ms beside, ` +
            `ratio ${(sum(beside) / sum(alone)).toFixed(2)}; medians ${median(alone).toFixed(2)} and ${median(beside).toFixed(2)} ms, resident ${megabytes(resident())}`);
        return accepted === 50 && sum(beside) <= 10 * sum(alone);
    },

    // One subscriber that receives only the events of the changes.
    async listener() {
        await visits(200);
        const [without, beside, outcomes] = [[], [], new Set()];
        for (let turn = 0; turn < 4; turn++) {
            without.push(...(await visits(50)));
            const stream = await listen();
            beside.push(...(await visits(50)));
            stream.request.destroy();
            outcomes.add(stream.code);
            await rest(500);
        }
        const ratio = median(beside) / median(without);
        console.log(`one listener (${[...outcomes]}): median change ${median(without).toFixed(2)} ms without, ${median(beside).toFixed(2)} ms beside, ratio ${ratio.toFixed(2)}`);
        return outcomes.size === 1 && outcomes.has("accepted") && ratio <= 1.5;
    },
};

const kept = await measurements[kind]();
agent.destroy();
process.exit(kept ? 0 : 1);
