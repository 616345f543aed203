// Changes of the page: which blocks are no longer what they were.

export interface Watcher {
  /** Called at once, before the page is painted again, with the nodes whose text or children changed. */
  changed(targets: ReadonlySet<Node>): void;
}

export class PageWatch {
  private readonly observer: MutationObserver;
  private readonly watched = new WeakSet<Node>();

  constructor(watcher: Watcher) {
    this.observer = new MutationObserver((records) => {
      const targets = new Set<Node>();
      for (const record of records) if (isAboutText(record)) targets.add(record.target);
      if (targets.size > 0) watcher.changed(targets);
    });
  }

  /** A document's body, or a shadow root: changes inside one are not seen from outside. */
  watch(root: Node): void {
    if (this.watched.has(root)) return;
    this.watched.add(root);
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
  }
}

const ignored = new Set(["script", "style", "link", "meta", "noscript", "img", "sayso-card"]);

function isAboutText(record: MutationRecord): boolean {
  if (record.type === "characterData") return true;
  for (const list of [record.addedNodes, record.removedNodes])
    for (let i = 0; i < list.length; i++) {
      const node = list[i] as Node;
      if (node.nodeType === Node.TEXT_NODE) return true;
      if (node.nodeType === Node.ELEMENT_NODE && !ignored.has((node as Element).localName)) return true;
    }
  return false;
}
