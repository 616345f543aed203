// When the reader means a mark: the pointer rests on it, or it is clicked or tapped.
import type { DrawnMark } from "../../page/src/index.js";

export interface PointerTarget {
  /** Points are of the viewport of `shown`: the page's, or that of a frame in it. */
  markAt(x: number, y: number, shown: Document): DrawnMark | null;
  isCard(event: Event): boolean;
  /** The pointer rests on a mark. */
  rested(mark: DrawnMark, x: number, y: number): void;
  /** The pointer has left what was open. */
  left(): void;
  clicked(mark: DrawnMark, x: number, y: number): void;
  clickedElsewhere(): void;
}

const restMilliseconds = 280;
const leaveMilliseconds = 320;

const interactive = "a[href], button, input, select, textarea, summary, label, [contenteditable], [role=button], video, audio";

function isOnControl(event: Event): boolean {
  return event.composedPath().some((node) => "matches" in node && (node as Element).matches(interactive));
}

/** One pointer, over the page and the frames in it. */
export class Pointer {
  private resting: DrawnMark | null = null;
  private timer = 0;
  private leaving = 0;

  constructor(
    private readonly target: PointerTarget,
    private readonly hovers: () => boolean,
  ) {}

  watch(shown: Document): void {
    const view = shown.defaultView;
    const options = { capture: true, passive: true };
    view?.addEventListener("pointermove", (event) => this.moved(event, shown), options);
    view?.addEventListener("scroll", () => this.scrolled(), options);
    view?.addEventListener("click", (event) => this.clicked(event, shown), options);
  }

  private moved(event: PointerEvent, shown: Document): void {
    clearTimeout(this.timer);
    if (this.target.isCard(event)) clearTimeout(this.leaving);
    else if (event.pointerType === "mouse" && event.buttons === 0 && this.hovers())
      this.timer = window.setTimeout(() => this.rested(event.clientX, event.clientY, shown), restMilliseconds);
  }

  private rested(x: number, y: number, shown: Document): void {
    clearTimeout(this.leaving);
    const mark = this.target.markAt(x, y, shown);
    if (mark === this.resting) return;
    this.resting = mark;
    if (mark) this.target.rested(mark, x, y);
    else this.leaving = window.setTimeout(() => this.target.left(), leaveMilliseconds);
  }

  private scrolled(): void {
    clearTimeout(this.timer);
    this.resting = null;
  }

  private clicked(event: MouseEvent, shown: Document): void {
    if (this.target.isCard(event)) return;
    clearTimeout(this.timer);
    const selecting = shown.getSelection()?.isCollapsed === false;
    const mark = isOnControl(event) || selecting || event.button !== 0 ? null : this.target.markAt(event.clientX, event.clientY, shown);
    if (mark) this.target.clicked(mark, event.clientX, event.clientY);
    else this.target.clickedElsewhere();
    this.resting = mark;
  }
}
