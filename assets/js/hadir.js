// The one script of the pages; everything works without it.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // an element brought anew, without taking from the reader what is held

  const sameIn = (root, element) => {
    const key = ["id", "name", "href"].find((name) => element.getAttribute(name));
    return key && root.querySelector(`[${key}="${CSS.escape(element.getAttribute(key))}"]`);
  };

  const swap = (page, id) => {
    const old = document.getElementById(id);
    const now = page.getElementById(id);
    if (!old || !now) return;
    const held = old.contains(document.activeElement) && document.activeElement;
    for (const open of all("details[open][id]", old)) sameIn(now, open)?.setAttribute("open", "");
    old.replaceWith(now);
    ready(now);
    const again = held && sameIn(now, held);
    if (!again) return;
    if (held.value !== held.defaultValue) again.value = held.value;
    again.focus({ preventScroll: true });
  };

  const bring = async (address, signal) => {
    const answer = await fetch(address, { signal, redirect: "manual", headers: { "x-renew": "1" } });
    if (!answer.ok) throw answer;
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // live figures: the stream says that something changed, the page asks again

  const live = ({ id, dataset }) => {
    const line = `[data-live-of="${id}"]`;
    let due, busy, last = 0;
    const late = () => {
      const said = document.querySelector(line);
      if (!said || said.classList.contains("is-late")) return;
      said.classList.add("is-late");
      said.textContent = said.dataset.late;
    };
    const renew = async () => {
      due = true;
      if (busy) return;
      busy = true;
      while (due && !document.hidden) {
        // one question a second at most
        await new Promise((go) => setTimeout(go, last + 1000 - Date.now()));
        due = false;
        last = Date.now();
        try {
          const page = await bring(location.href);
          const told = page.querySelector(line);
          for (const one of [id, ...(dataset.also ?? "").split(" ")]) swap(page, one);
          if (told) document.querySelector(line)?.replaceWith(told);
        } catch { late(); }
      }
      busy = false;
    };
    const stream = new EventSource(dataset.stream);
    let lost;
    stream.onmessage = renew;
    stream.onerror = () => { lost = true; late(); };
    stream.onopen = () => { if (lost) renew(); lost = false; };
    document.addEventListener("visibilitychange", () => { if (due) renew(); });
  };

  // a question before what cannot be undone

  const ask = (text, yes, no) => new Promise((answer) => {
    const make = (name, props, ...inside) => {
      const element = Object.assign(document.createElement(name), props);
      element.append(...inside);
      return element;
    };
    const box = make("dialog", { className: "dialog" },
      make("p", { id: "ask", textContent: text }),
      make("form", { method: "dialog", className: "btns" },
        make("button", { className: "btn btn-strong", value: "yes", textContent: yes }),
        make("button", { className: "btn", autofocus: true, textContent: no })));
    box.setAttribute("aria-labelledby", "ask");
    box.onclose = () => { box.remove(); answer(box.returnValue === "yes"); };
    document.body.append(box);
    box.showModal();
  });

  const agreed = new WeakSet();
  const dirty = new Set();

  document.addEventListener("submit", async (event) => {
    const form = event.target, by = event.submitter;
    if (by?.name === "find") return look(event, form, by);
    if (form.dataset.ask && !agreed.has(form)) {
      event.preventDefault();
      if (!await ask(form.dataset.ask, by.textContent, form.dataset.cancel)) return;
      agreed.add(form);
      return form.requestSubmit(by);
    }
    agreed.delete(form);
    dirty.delete(form);
    if (form.matches(".theme")) theme(event, form, by);
  });

  // what was typed is not lost by a wrong click

  document.addEventListener("input", ({ target: { form } }) => {
    if (form?.matches(".form[method=post]")) dirty.add(form);
  });
  addEventListener("beforeunload", (event) => { if (dirty.size) event.preventDefault(); });

  // day and night, without a new page

  const theme = (event, form, by) => {
    event.preventDefault();
    document.documentElement.dataset.theme = by.value;
    for (const button of all("button", form)) button.setAttribute("aria-pressed", button === by);
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, by)), redirect: "manual" });
  };

  // search while typing: only the newest question counts

  const find = (form) => {
    let timer, asked;
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        asked?.abort();
        asked = new AbortController();
        const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
        try {
          swap(await bring(address, asked.signal), form.dataset.find);
          history.replaceState(null, "", address);
        } catch { /* the button stays */ }
      }, 300);
    });
  };

  // the name in the other script, proposed while typing

  const propose = (box) => {
    const form = box.closest("form");
    const plain = box.querySelector("button");
    if (plain) plain.hidden = plain.disabled = true;
    if (form.proposes) return;
    form.proposes = true;
    let timer, asked;
    form.addEventListener("input", ({ target }) => {
      if (!/^names\[\d+\]\.(given|family)$/.test(target.name)) return;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        asked?.abort();
        asked = new AbortController();
        const body = new URLSearchParams(new FormData(form));
        body.delete("proposal");
        body.set("propose", "live");
        try {
          const answer = await fetch(form.action, { method: "POST", body, signal: asked.signal, redirect: "manual" });
          if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), "text/html"), box.id);
        } catch { /* it is proposed once more when the form is sent */ }
      }, 400);
    });
  };

  // a form looked at while it is typed: what does not fit in it is told

  const check = (form) => {
    let timer;
    form.addEventListener("input", ({ target }) => {
      if (!/^(date_text|starts_at)$/.test(target.name)) return;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const body = new URLSearchParams(new FormData(form));
        body.set("check", "live");
        try {
          const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
          if (answer.ok) swap(new DOMParser().parseFromString(await answer.text(), "text/html"), form.dataset.check);
        } catch { /* it is told when the form is sent */ }
      }, 400);
    });
  };

  // what is typed while people speak outlives a connection that breaks: kept in this
  // window until the page says that it was taken in

  const keep = (form) => {
    const name = `kept ${form.getAttribute("action")}`;
    const typed = () => all("input:not([type=hidden]), textarea, select", form);
    if (sessionStorage.sent === name && document.querySelector(".toast")) sessionStorage.removeItem(name);
    const kept = JSON.parse(sessionStorage[name] ?? "{}");
    for (const field of typed()) if (kept[field.name]) field.value = kept[field.name];
    form.addEventListener("input", () => {
      sessionStorage[name] = JSON.stringify(Object.fromEntries(typed().map(({ name, value }) => [name, value])));
    });
    form.addEventListener("submit", () => { sessionStorage.sent = name; });
  };

  // a person looked for within a form: only the lines of the choice come anew

  const look = async (event, form, by) => {
    event.preventDefault();
    const { id } = by.closest("[data-pick]");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, by)) });
      swap(new DOMParser().parseFromString(await answer.text(), "text/html"), id);
    } catch { /* the button stays */ }
  };

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches?.("[data-pick] input[type=search]")) return;
    event.preventDefault();
    event.target.closest("[data-pick]").querySelector("button[name=find]").click();
  });

  // menus, copying, and setting up what came in

  const closeMenus = (but) => all("details.menu[open]").filter((menu) => !menu.contains(but)).map((menu) => {
    menu.open = false;
    return menu.firstElementChild;
  });
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") closeMenus()[0]?.focus(); });
  document.addEventListener("click", async ({ target }) => {
    closeMenus(target);
    const button = target.closest("[data-copy]");
    if (!button) return;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  });

  // who is written to by WhatsApp or a text message is noted as invited

  document.addEventListener("click", ({ target }) => {
    const form = document.getElementById(target.closest?.("[data-sends]")?.dataset.sends);
    if (!form) return;
    const body = new URLSearchParams(new FormData(form));
    body.set("act", "invited");
    fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual" });
  });

  // names and phones out of the phone's own contacts, where the browser offers that

  const contacts = async ({ form, dataset }) => {
    const many = dataset.contacts === "many";
    let found;
    try {
      found = await navigator.contacts.select(["name", "tel"], { multiple: many });
    } catch { return; }
    const lines = found.map(({ name, tel }) => [name?.[0] ?? "", tel?.[0] ?? ""]);
    if (many) {
      const list = form.elements.list;
      list.value = [list.value.trim(), ...lines.map((line) => line.join(" "))].filter(Boolean).join("\n");
    } else if (lines.length) [form.elements.name.value, form.elements.phone.value] = lines[0];
  };

  // the reading desk: a key for each answer, and the next claim in the place of this one.
  // j and k lead to the cards from anywhere outside a field; the others count only at a card.

  const desk = (root) => {
    const open = () => all("[data-open]", root);
    const number = (card) => Number(card?.id.slice(1) ?? 0);
    const go = (card) => {
      root.querySelector(".card.is-now")?.classList.remove("is-now");
      if (!card) return;
      card.classList.add("is-now");
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    };
    for (const card of open()) card.tabIndex = 0;
    for (const keys of all(".desk-keys", root)) keys.hidden = false;
    root.addEventListener("focusin", ({ target }) => {
      const card = target.closest("[data-card]");
      if (card && !card.matches(".is-now")) {
        root.querySelector(".card.is-now")?.classList.remove("is-now");
        card.classList.add("is-now");
      }
    });
    const keydown = (event) => {
      if (!root.isConnected) return document.removeEventListener("keydown", keydown);
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
      // on an Arabic keyboard the key of j writes another letter
      const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
      const card = event.target.closest("[data-card]");
      // an answer is given to the claim one is at; the way to the claims is open from the whole page
      if (!card && !"jk".includes(key || "-")) return;
      const list = open(), at = list.indexOf(card);
      const act = {
        j: () => go(list[at + 1] ?? list[0]),
        k: () => go(list[at - 1] ?? list.at(-1)),
        a: () => card.querySelector("[data-key=a]")?.click(),
        t: () => card.querySelector("[data-key=t]")?.click(),
        r: () => card.querySelector("[data-key=r]")?.click(),
        e: () => {
          const box = card.querySelector(".correct");
          if (!box) return;
          box.open = true;
          box.querySelector("input:not([type=hidden]), select")?.focus();
        },
      }[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", keydown);
    root.addEventListener("submit", async (event) => {
      const form = event.target;
      if (!form.matches("[data-judge]") || root.dataset.busy) return event.preventDefault();
      event.preventDefault();
      root.dataset.busy = "yes";
      const card = form.closest("[data-card]");
      const body = new URLSearchParams(new FormData(form, event.submitter));
      try {
        const answer = await fetch(form.getAttribute("action"), { method: "POST", body });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const said = page.querySelector(answer.ok ? ".toast" : ".note-bad")?.textContent.trim() ?? "";
        if (!page.getElementById("desk")) throw answer;
        swap(page, "desk");
        const now = document.getElementById("desk");
        const cards = all("[data-open]", now);
        // after an answer the next that waits, after a refusal of it the same
        const wanted = answer.ok ? cards.find((c) => number(c) > number(card)) ?? cards[0] : now.querySelector(`#c${number(card)}`);
        if (wanted) {
          wanted.classList.add("is-now");
          wanted.tabIndex = 0;
          wanted.focus({ preventScroll: true });
          wanted.scrollIntoView({ block: "nearest" });
        }
        const status = now.querySelector("[data-desk-status]");
        const stands = status.textContent;
        status.textContent = "";
        setTimeout(() => { status.textContent = `${said} ${stands}`; }, 50);
      } catch {
        delete root.dataset.busy;
        form.submit();
      }
    });
  };

  const ready = (root) => {
    for (const table of all("[data-desk]", root)) desk(table);
    if (root.matches?.("[data-desk]")) desk(root);
    if (navigator.contacts) for (const button of all("[data-contacts]", root)) {
      button.hidden = false;
      button.onclick = () => contacts(button);
    }
    if (navigator.clipboard) for (const button of all("[data-copy]", root)) button.hidden = false;
    for (const button of all("[data-print]", root)) {
      button.hidden = false;
      button.onclick = () => print();
    }
    for (const form of all("form[data-find]", root)) find(form);
    for (const form of all("form[data-check]", root)) check(form);
    for (const form of all("form[data-keep]", root)) keep(form);
    for (const box of all("[data-propose]", root)) propose(box);
    if (root.matches?.("[data-propose]")) propose(root);
  };

  // what was done is held in sight for as long as it takes to read it
  setTimeout(() => all(".toast").forEach((toast) => toast.classList.add("is-read")), 6000);

  ready(document);
  for (const element of all("[data-stream][id]")) live(element);
})();
