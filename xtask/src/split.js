
// Fetches pieces of the program when they are wanted: each once, and again where it failed. They use the memory, the
// table and the functions of the first piece. A name may have behind it what the file must hold. Whether that went well is told to a function of that table.
const pieces = (names) => {
  let loading;
  return async (told, whom) => {
    let done = 1;
    try {
      await (loading ??= Promise.all(names.map(piece)));
    } catch (reason) {
      console.warn("dateline:", reason);
      loading = undefined;
      done = 0;
    }
    wasm.__indirect_function_table.get(told)(whom, done);
  };
};

const fetched = {};

function piece(name) {
  return (fetched[name] ??= instance(name).catch((reason) => {
    delete fetched[name];
    throw reason;
  }));
}

async function instance(name) {
  const [file, integrity] = name.split("#");
  const response = await fetch(new URL(file, import.meta.url), { integrity });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await WebAssembly.instantiate(await response.arrayBuffer(), { __wasm_split: wasm });
}
