// When the reader means a mark: the pointer rests on it, or it is clicked or tapped.
import type { DrawnMark } from "../../page/src/index.js";

export interface PointerTarget {
  markAt(x: number, y: number): DrawnMark | null;
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

export function watchPointer(target: PointerTarget, hovers: () => boolean): AbortController {
  const control = new AbortController();
  const options = { capture: true, passive: true, signal: control.signal };
  let timer = 0;
  let leaving = 0;
  let resting: DrawnMark | null = null;

  const look = (x: number, y: number) => {
    const mark = target.markAt(x, y);
    if (mark === resting) return;
    resting = mark;
    if (mark) target.rested(mark, x, y);
    else leaving = window.setTimeout(target.left, leaveMilliseconds);
  };

  window.addEventListener(
    "pointermove",
    (event) => {
      clearTimeout(timer);
      if (target.isCard(event)) {
        clearTimeout(leaving);
        return;
      }
      if (event.pointerType !== "mouse" || event.buttons !== 0 || !hovers()) return;
      timer = window.setTimeout(() => {
        clearTimeout(leaving);
        look(event.clientX, event.clientY);
      }, restMilliseconds);
    },
    options,
  );

  window.addEventListener(
    "scroll",
    () => {
      clearTimeout(timer);
      resting = null;
    },
    options,
  );

  window.addEventListener(
    "click",
    (event) => {
      if (target.isCard(event)) return;
      clearTimeout(timer);
      const onControl = event.composedPath().some((node) => node instanceof Element && node.matches(interactive));
      const selecting = getSelection()?.isCollapsed === false;
      const mark = onControl || selecting || event.button !== 0 ? null : target.markAt(event.clientX, event.clientY);
      if (mark) target.clicked(mark, event.clientX, event.clientY);
      else target.clickedElsewhere();
      resting = mark;
    },
    options,
  );

  return control;
}
