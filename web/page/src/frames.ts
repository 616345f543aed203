// Frames of the page's own origin: what they show is part of the page, but each has a viewport and a registry of
// highlights of its own. Frames of other origins cannot be seen, and are left alone.

export function isFrame(element: Element): boolean {
  return element.localName === "iframe" || element.localName === "frame";
}

/** The document in a frame; null if the page itself could not look into it. */
export function documentIn(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The element that shows a document; null for the page itself. */
export function frameOf(inner: Document): Element | null {
  return inner === document ? null : (inner.defaultView?.frameElement ?? null);
}

/** Where the viewport of a document stands in the viewport of the page. */
export function originOf(inner: Document): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let frame = frameOf(inner); frame; frame = frameOf(frame.ownerDocument)) {
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
  }
  return { x, y };
}
