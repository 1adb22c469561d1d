// Help by Tanggap, for any site. What is typed goes from this browser to Tanggap and nowhere else.
// Nothing is kept: no cookie, no storage, no identifier. Without this script the card stays as it is.
(() => {
  "use strict";
  const script = document.currentScript;
  // Where pleas go is said, never guessed: a copy of this script on an outlet's server would ask that server.
  const { api, region, audience, exit: away } = script.dataset;
  const style = document.querySelector("link.tanggap-style");
  // What the look-up refuses, because nobody can see it.
  const UNCLEAN = /(?![\t-\r\u0085])[\p{Cc}\p{Cs}\u202d\u202e\ufffe\uffff]/gu;
  const WORDS = {
    id: {
      exit: "Tutup cepat",
      asking: "Mencari…",
      none: "Belum ada yang cocok. Coba dengan kata lain, atau lihat yang lainnya.",
      failed: "Belum bisa dijawab sekarang. Nomor darurat tetap dapat dihubungi. Coba lagi sebentar lagi.",
      more: "Lihat lainnya",
      true: "buka sekarang",
      false: "sedang tutup",
      source: "sumber: ",
      traces: "Jejak: ",
      site: "Apa yang kamu kirim ke situs ini dapat disimpan oleh situs ini.",
    },
    en: {
      exit: "Quick exit",
      asking: "Looking…",
      none: "Nothing fits yet. Try other words, or look at the others.",
      failed: "No answer for now. Emergency numbers can still be called. Try again in a moment.",
      more: "Show others",
      true: "open now",
      false: "closed now",
      source: "source: ",
      traces: "Traces: ",
      site: "This site may keep what you send to it.",
    },
  };
  const NAMES = { WHATSAPP: "WhatsApp ", SIGNAL: "Signal " };
  const site = ({ value }) => /^https?:\/\//.test(value) && value;
  const LINKS = {
    TEL: ({ dial }) => dial && "tel:" + dial,
    WHATSAPP: ({ dial }) => dial && "https://wa.me/" + dial.replace(/\D/g, ""),
    EMAIL: ({ value }) => "mailto:" + value,
    FORM: site,
    WEB: site,
  };

  function el(name, className, ...content) {
    const made = document.createElement(name);
    made.className = className && "tanggap-" + className;
    made.append(...content.filter(Boolean));
    return made;
  }

  function link(className, href, ...content) {
    const made = el(href ? "a" : "span", className, ...content);
    return href ? Object.assign(made, { href, rel: "noreferrer nofollow", referrerPolicy: "no-referrer" }) : made;
  }

  // Leaves at once: the page goes dark, and "back" does not lead here again.
  function exit(event) {
    const { hostname, href } = event.currentTarget;
    event.preventDefault();
    document.title = hostname;
    document.documentElement.style.setProperty("display", "none", "important");
    location.replace(href);
  }

  // Behind an edge that the site's styles, shortcuts and listeners do not cross.
  function apart(content) {
    const host = document.createElement("tanggap-help");
    const root = host.attachShadow({ mode: "open" });
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync([...style.sheet.cssRules].map((rule) => rule.cssText).join(""));
      root.adoptedStyleSheets = [sheet];
    } catch {
      root.append(style ? style.cloneNode() : "");
    }
    for (const type of ["keydown", "keypress", "keyup", "input", "change", "paste"]) {
      root.addEventListener(type, (event) => event.stopPropagation());
    }
    root.append(content);
    return host;
  }

  async function call(path, language, signal, plea) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 6000);
    signal.addEventListener("abort", () => stop.abort());
    const ask = () =>
      fetch(api + path, {
        ...(plea && { method: "POST", body: JSON.stringify(plea) }),
        headers: { "Accept-Language": language, ...(plea && { "Content-Type": "application/json" }) },
        credentials: "omit",
        referrerPolicy: "no-referrer",
        signal: stop.signal,
      });
    try {
      // Once more if the net failed at once; when the time is over, that fails too.
      const answer = await ask().catch(ask);
      const said = await answer.json();
      if (!answer.ok) throw said;
      return said;
    } finally {
      clearTimeout(timer);
    }
  }

  // Shows answers. Without `mark` it is quiet: not a word unless there is something to say.
  function desk(language, mark) {
    const words = WORDS[language];
    const said = el("div", "said");
    const rest = el("div", "");
    const node = el("div", "answer", said, rest);
    let current = new AbortController();
    said.setAttribute("aria-live", "polite");

    function say(...content) {
      node.className = "tanggap-answer" + (content[0] ? "" : " tanggap-empty");
      said.replaceChildren(...content);
      rest.replaceChildren();
    }

    function clear() {
      current.abort();
      say();
    }

    function contact({ type, value, dial, note, hours, openNow, checked, source }) {
      const fine = [hours, words[openNow], checked, source && words.source + source].filter(Boolean).join(" · ");
      const where = link("", LINKS[type]?.({ value, dial }), NAMES[type], el("strong", "", value));
      return el("li", "", where, note && " " + note, el("small", "", fine));
    }

    function services(all) {
      const list = all.map(({ name, why, helps, channels = [] }) =>
        el("li", "service", el("h4", "", name), el("p", "", why ?? helps), el("ul", "", ...channels.map(contact))));
      const traces = [...new Set(all.flatMap(({ channels = [] }) => channels.map(({ trace }) => trace)))].filter(Boolean);
      return el("div", "", el("ul", "", ...list), traces[0] && el("p", "fine", words.traces, traces.join("; "), "."));
    }

    // As the look-up chooses, if the site says where and for whom it is.
    function serves({ regions, audiences }, topics) {
      const us = `${audience} ${topics}`.toUpperCase();
      const man = /\bMAN/.test(us);
      const adult = man === /WOMAN/.test(us) ? /MAN|ADULT/ : man ? /\bMAN|ADULT/ : /WO|ADULT/;
      const ours = (/CHILD/.test(us) && /CHILD/) || adult;
      if (region && regions?.[0] && !regions.includes(region.toUpperCase())) return false;
      if (audience && "" + audiences === "JOURNALIST") return us.includes(audiences);
      return !audience || !/CHILD|MAN|ADULT/.test(audiences) || ours.test(audiences);
    }

    // All are asked for and sorted out here: an address with a topic would stay in logs and caches.
    async function others(topics, shown, button) {
      try {
        const { items = [] } = await call("/v1/help/resources", language, current.signal);
        const fits = (all = []) => !topics[0] || all.some((one) => topics.includes(one));
        const rest = items.filter((one) => one.channels?.[0] && !shown.includes(one.id) && serves(one, topics));
        const near = rest.filter((one) => fits(one.topics));
        const list = services(near[0] ? near : rest);
        list.tabIndex = -1;
        button.replaceWith(list);
        list.focus();
      } catch {
        button.after(el("p", "", words.failed));
      }
    }

    function show(answer) {
      const { notice, topics = [], resources = [] } = answer;
      const button = el("button", "more", words.more);
      button.type = "button";
      button.onclick = () => others(topics, resources.map(({ id }) => id), button);
      say(...(notice ? [el("h3", "", notice.title), el("p", "", notice.body)] : [el("p", "", words.none)]));
      if (!mark) said.append(el("p", "fine", words.site));
      node.classList.add("tanggap-" + notice?.kind);
      rest.append(resources[0] ? services(resources) : "", button);
      resources.forEach(({ channels = [] }) => channels.forEach((c) => mark?.(c.dial, c.checked)));
    }

    async function ask(text) {
      const plea = text.replace(UNCLEAN, "").trim();
      clear();
      if (!plea || api === undefined) return;
      const { signal } = (current = new AbortController());
      if (mark) say(el("p", "", words.asking));
      try {
        const answer = await call("/v1/help/lookups", language, signal, {
          text: plea,
          language,
          region,
          audience: audience?.split(" "),
        });
        if (!signal.aborted && (answer.notice || mark)) show(answer);
      } catch (problem) {
        if (signal.aborted || !mark) return;
        problem?.emergency?.forEach((line) => mark(line.dial, line.checked?.[language]));
        say(el("p", "", words.failed));
      }
    }

    clear();
    addEventListener("pagehide", clear);
    return { node, ask, clear };
  }

  // A card of the page: a box to write in, and the other language in its place.
  function enliven(card, index, cards) {
    const find = (name) => card.querySelector(name);
    const [form, box, other] = [find(".tanggap-form"), find("textarea"), cards[1 - index]];
    const { node, ask } = desk(card.lang, (dial, words) => {
      const line = dial && find(`[href="tel:${dial}"]`)?.closest("li");
      if (words) line?.querySelector(".tanggap-checked").replaceChildren(words);
    });
    form.append(node);
    form.hidden = api === undefined;
    find("button").onclick = () => (box.value.trim() ? ask(box.value) : box.focus());
    find(".tanggap-language").onclick = (event) => {
      event.preventDefault();
      [card.hidden, other.hidden] = [true, false];
      other.querySelector("textarea").value = box.value;
      other.querySelector(".tanggap-language").focus();
      if (node.textContent) other.querySelector("button").click();
    };
    addEventListener("pagehide", () => (box.value = ""));
  }

  document.querySelectorAll(".tanggap-exit").forEach((link) => (link.onclick = exit));
  for (const whole of document.querySelectorAll(".tanggap")) {
    const spot = el("span", "");
    [...whole.children].forEach(enliven);
    whole.replaceWith(spot);
    spot.replaceWith(apart(whole));
  }

  // For a site's own boxes: a quiet notice in `place`. `ask(text)` never fails; `clear()` takes it away.
  window.tanggapHelp = (place, language = "id") => {
    const { node, ask, clear } = desk(language);
    const leave = link("exit", away ?? "https://www.bmkg.go.id/", WORDS[language].exit);
    leave.onclick = exit;
    node.firstChild.after(el("p", "bar", leave));
    const whole = el("div", "notice", node);
    whole.lang = language;
    place.append(apart(whole));
    return { ask, clear };
  };
})();
