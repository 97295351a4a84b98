import { chromium } from "playwright-core";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
const base = "http://127.0.0.1:8098";
const [,, lang, w, who, ...urls] = process.argv;
const c = await b.newContext({ viewport:{width:+w,height:900}, locale: lang==="ar"?"ar-MA":"fr-MA" }); const p = await c.newPage();
await p.goto(base+"/login?lang="+lang);
await p.fill("input[name=login], input[type=email], input[name=email]", who);
await p.fill("input[type=password]", "hadir demo 2026");
await p.locator("main .btn-strong").first().click();
await p.waitForLoadState();
for (const [i,u] of urls.entries()) { await p.goto(base+u); await p.screenshot({path:`/tmp/zz-${lang}-${w}-${i}.png`, fullPage:true}); console.log(u, p.url()); }
await b.close();
