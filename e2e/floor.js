// A page that answers each input by writing a number and measures that as `dateline:update` is measured. What it takes is
// the browser's and the machine's own: before a frame an input waits for, whatever page it is given to.
export const FLOOR = `<!doctype html>
<meta charset="utf-8"><title>Nothing but a number</title>
<button>Answer</button>
<select aria-label="Choice"><option>1</option><option>2</option></select>
<input type="search" aria-label="Search">
<p style="block-size: 20rem">0</p>
<script>
  const number = document.querySelector("p");
  const answer = (event) => {
    event.preventDefault();
    number.textContent = Number(number.textContent) + 1;
    requestAnimationFrame(() => {
      let told = false;
      const tell = () => {
        if (!told) performance.measure("dateline:update", { start: event.timeStamp });
        told = true;
      };
      requestAnimationFrame(tell);
      scheduler.postTask(tell, { priority: "user-blocking" });
    });
  };
  document.querySelector("button").addEventListener("click", answer);
  document.querySelector("select").addEventListener("change", answer);
  document.querySelector("input").addEventListener("input", answer);
  number.addEventListener("wheel", answer, { passive: false });
  document.addEventListener("keydown", (event) => "+-".includes(event.key) && answer(event));
</script>`;
