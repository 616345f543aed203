// The content script: a reader of the page it is in, which asks the background and answers popup, panel and keys.

import type { Report } from "../../sayso/src/report.js";
import type { Answer, Order, Question, Update } from "./messages.js";
import { Reader } from "./reader.js";
import { defaultSettings, onSettings, readSettings, type Settings } from "./settings.js";
import { countMarks, pageState } from "./state.js";

/** Longer than the longest text takes on a slow machine. */
const patience = 20_000;
const attempts = 4;

/** The browser may stop the background between question and answer: then the question is put again. */
async function askBackground(question: Question & { type: "analyze" }): Promise<Report> {
  for (let attempt = 1; ; attempt++) {
    const asked: Promise<Answer | undefined> = chrome.runtime.sendMessage(question);
    const late = new Promise<Answer>((resolve) => setTimeout(resolve, patience, { error: "no answer in time" }));
    const answer = await Promise.race([asked, late]).catch((error: unknown) => ({ error: String(error) }));
    if (answer && "report" in answer) return answer.report;
    if (attempt === attempts) throw new Error(answer?.error ?? "no answer from the background");
    await new Promise((resolve) => setTimeout(resolve, attempt * 150));
  }
}

class Content extends Reader {
  private settings: Settings = defaultSettings;
  /** The reader's own settings: nothing is drawn before they are here, but much is done. */
  private readonly chosen = readSettings().then((settings) => this.choose(settings));
  private telling = 0;
  /** When it started, by the clock, and how many milliseconds later the marks stood. */
  readonly startedAt = performance.timeOrigin + performance.now();
  readyAfter = 0;

  constructor() {
    super(
      async (text, options) => {
        const report = await askBackground({ type: "analyze", text, options });
        await this.chosen;
        return report;
      },
      { updated: () => this.tell(), hovers: () => this.settings.hover },
    );
  }

  async start(): Promise<void> {
    chrome.runtime.sendMessage({ type: "wake" } satisfies Question).catch(() => {});
    this.listen();
    chrome.runtime.onMessage.addListener((order: Order, _sender, reply: (answer: unknown) => void) => {
      this.obey(order).then(reply, () => reply(null));
      return true;
    });
    onSettings((settings) => this.choose(settings));
    await this.reading.read();
    this.readyAfter = Math.round(performance.timeOrigin + performance.now() - this.startedAt);
  }

  private choose(settings: Settings): void {
    this.settings = settings;
    this.reading.choose(settings);
  }

  private async obey(order: Order): Promise<unknown> {
    switch (order.type) {
      case "state":
        await this.reading.settled();
        return pageState(this.reading, this.settings);
      case "show":
        this.show(order.on);
        return pageState(this.reading, this.settings);
      case "step":
        return this.step(order.by, true);
      case "open":
        return this.step(0, true);
      case "jump":
        return this.jump(this.reading.marks[order.mark], true);
      case "ask":
        return this.ask(order.text, this.settings.threshold);
      case "report":
        return { text: this.reading.pageText.text, report: this.reading.findings, title: document.title, url: location.href };
    }
  }

  /** Tells badge and panel, at most five times a second. */
  private tell(): void {
    if (this.telling) return;
    this.telling = window.setTimeout(() => {
      this.telling = 0;
      const counts = countMarks(this.reading.marks.map((drawn) => drawn.mark));
      const send = (news: Question | Update) => chrome.runtime.sendMessage(news).catch(() => {});
      void send({ type: "counts", counts, shown: this.reading.isShown });
      void send({ type: "updated" });
    }, 200);
  }
}

declare global {
  /** In the extension's own world, which no page can see: that the script is there, and what it did. */
  var sayso: Content | undefined;
}

if (!globalThis.sayso) {
  globalThis.sayso = new Content();
  void globalThis.sayso.start();
}
