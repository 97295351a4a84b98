import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
const base = "http://127.0.0.1:8098";
for (const [lang,w,n] of [["fr",1280,0],["ar",360,1]]) {
const c = await b.newContext({ viewport:{width:w,height:900}, locale: lang==="ar"?"ar-MA":"fr-MA" }); const p = await c.newPage();
await p.goto(base+"/login?lang="+lang);
await p.fill("input[name=login], input[type=email], input[name=email]", "secretary@hadir.example");
await p.fill("input[type=password]", "hadir demo 2026");
await p.locator("main .btn-strong").first().click();
await p.waitForLoadState();
await p.goto(base+"/documents?lang="+lang);
const links = await p.locator("main a[href*='/documents/']").evaluateAll(a=>a.map(x=>x.getAttribute("href")));
const docs=[...new Set(links.filter(h=>/[0-9a-f-]{36}/.test(h)))];
await p.goto(base+docs[n]+"?lang="+lang); await p.screenshot({path:`/tmp/desk-${lang}-${w}.png`, fullPage:true});
const over = await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth);
console.log(lang,w,docs[n],over);
await p.goto(base+"/meetings?lang="+lang);
const m=[...new Set((await p.locator("main a").evaluateAll(a=>a.map(x=>x.getAttribute("href")))).filter(h=>/meetings\/[0-9a-f-]{36}/.test(h)))]; console.log(m.slice(0,3));
await p.goto(base+m[0]); await p.screenshot({path:`/tmp/meet-${lang}-${w}.png`, fullPage:true});
}
await b.close();
