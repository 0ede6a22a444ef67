// The corpus as it would be if its manifest named a contact.

/** The bytes of a corpus, with a contact where it has none. */
export function withContact(corpus, contact) {
  // After the magic word and the version: the title, the window, whether that was worked out, the country, the contact.
  let at = 5;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = corpus[at++];
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const optional = (skip) => {
    if (corpus[at++] === 1) skip();
  };
  const text = () => {
    const length = number();
    at += length;
  };
  text();
  optional(() => [number(), number()]);
  at += 1;
  optional(text);
  if (corpus[at] !== 0) throw new Error("the corpus has a contact, or another form");
  const bytes = Buffer.from(contact);
  return Buffer.concat([corpus.subarray(0, at), Buffer.from([1, bytes.length]), bytes, corpus.subarray(at + 1)]);
}
