// What a host sends, as the files say that tell hosts: dist/_headers and hosting/nginx.conf. Both give a function of a
// path and what the browser accepts, which answers with headers and with the ending of the file to be sent instead.

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: paths with `*` for any rest, their headers indented.
 *
 * @param {string} text
 */
export function fromHeaders(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (!line.trim() || line.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = line.match(/^\s+([\w-]+):\s*(.*)$/);
    rules.at(-1).headers.push([name, value]);
  }
  const fits = (rule, path) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule);
  return (path) => {
    const headers = {};
    for (const rule of rules.filter((rule) => fits(rule.path, path))) {
      for (const [name, value] of rule.headers) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    }
    return { headers, ending: "" };
  };
}

/**
 * Reads an example for nginx, as far as it goes: types, charset, `add_header`, locations by prefix and by expression,
 * `gzip_static` and `brotli_static`. Anything else in it is refused, so that the example cannot outgrow its reader.
 *
 * @param {string} text
 */
export function fromNginx(text) {
  const tokens = text.replace(/^\s*#.*$/gm, "").match(/"[^"]*"|[{};]|[^\s{};]+/g);
  const unquoted = (token) => token.replace(/^"|"$/g, "");
  function block() {
    const directives = [];
    for (let words = []; tokens.length; ) {
      const token = tokens.shift();
      if (token === "}") return directives;
      if (token === ";") words = void directives.push({ words }) ?? [];
      else if (token === "{") words = void directives.push({ words, inner: block() }) ?? [];
      else words.push(unquoted(token));
    }
    return directives;
  }
  const [{ words: name, inner: server }, ...rest] = block();
  if (name.join() !== "server" || rest.length) throw new Error("not one server");
  const known = ["listen", "server_name", "root", "index", "gzip_static", "brotli_static", "types", "charset", "charset_types", "location"];
  for (const { words } of server) if (!known.includes(words[0])) throw new Error(`what is ${words.join(" ")}?`);
  const all = (directive) => server.filter(({ words }) => words[0] === directive);
  const is = (directive) => all(directive).some(({ words }) => words[1] === "on");
  const types = new Map(all("types")[0].inner.flatMap(({ words: [type, ...endings] }) => endings.map((ending) => [ending, type])));
  const withCharset = all("charset_types")[0].words.slice(1);
  const charset = all("charset")[0].words[1];
  const locations = all("location").map(({ words, inner }) => ({
    expression: words[1] === "~" ? new RegExp(words[2]) : undefined,
    prefix: words[1] === "~" ? undefined : words[1],
    headers: inner.map(({ words: [directive, name, value, always] }) => {
      if (directive !== "add_header" || always !== "always") throw new Error(`what is ${directive} ${name}?`);
      return [name, value];
    }),
  }));
  return (path, accepted) => {
    const location =
      locations.find(({ expression }) => expression?.test(path)) ?? locations.find(({ prefix }) => prefix && path.startsWith(prefix));
    const headers = Object.fromEntries(location.headers);
    const type = types.get(path.split(".").at(-1)) ?? "text/plain";
    headers["Content-Type"] = withCharset.includes(type) ? `${type}; charset=${charset}` : type;
    const [encoding, ending] =
      is("brotli_static") && accepted.includes("br") ? ["br", ".br"] : is("gzip_static") && accepted.includes("gzip") ? ["gzip", ".gz"] : [];
    if (encoding) headers.Vary = "Accept-Encoding";
    return { headers, ending: ending ?? "", encoding };
  };
}
