// An article of a reader's own, as somebody would type it.
export const kLighthouse = `The lighthouse

Mara: How long did you keep the lamp?
Olaf: Thirty-one winters, and not one night of them was dark.
Mara: What did you do when the fog came?
Olaf: I counted the bell between two waves, and wrote the number down.

Commentary

Olaf says it plainly: “Thirty-one winters, and not one night of them was dark.” Nobody asked him for proof.
`;
