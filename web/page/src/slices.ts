// Work in slices, so that the page never waits for us.

/** A slice is shorter than half a frame. */
const sliceMilliseconds = 8;

export function pause(): Promise<void> {
  const { scheduler } = window as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Runs a generator to its end, pausing whenever a slice is used up. */
export async function inSlices(steps: Iterator<void, void>): Promise<void> {
  let until = performance.now() + sliceMilliseconds;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + sliceMilliseconds;
  }
}

/** When the page has nothing else to do, but not later than `timeout`. */
export function whenIdle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    if (window.requestIdleCallback) window.requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, 50);
  });
}
