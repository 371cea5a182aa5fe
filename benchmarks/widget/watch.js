/** Stands in every page before its own scripts. The page tells, and is not asked: asking would be measured too. */
(() => {
  const READY = "event-timeline-ready";
  const [LATE, SELDOM] = [3000, 1000];
  const seen = { drawn: null, long: [], reports: [] };
  window.benchmark = seen;

  /** One line on the console, once the frame that holds what was drawn has been painted. */
  seen.tell = () => requestAnimationFrame(() => setTimeout(() => {
    seen.drawn ??= performance.now();
    console.debug("benchmark: drawn");
  }));

  const watch = (type, see) => new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  watch("longtask", (task) => seen.long.push(task.duration));
  watch("mark", ({ name }) => name === READY && !seen.drawn && seen.tell());
  document.addEventListener("securitypolicyviolation", (report) => seen.reports.push(`${report.violatedDirective} ${report.blockedURI}`));

  /** Elements that set no mark have to be asked after all, late and seldom. */
  const ask = () => {
    if (seen.drawn) return;
    const shown = document.querySelector("event-timeline")?.debugLayout?.();
    if (shown && (shown.ready ?? shown.events > 0)) seen.tell();
    else setTimeout(ask, SELDOM);
  };
  setTimeout(ask, LATE);
})();
