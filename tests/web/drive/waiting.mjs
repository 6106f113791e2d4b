// Waiting with an end.
const kLookEveryMs = 50;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

// The first answer of `ask` that is neither false nor a rejection.
export async function wait_for(what, ask, most_ms) {
  const end = Date.now() + most_ms;
  for (;;) {
    let problem = '';
    const answer = await Promise.resolve().then(ask).catch((error) => { problem = `: ${error.message}`; });
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${most_ms / 1000} s for ${what}${problem}`);
    await pause(kLookEveryMs);
  }
}

// What the promise gives, or a rejection when that takes longer. Nothing ends what the promise stands for.
export async function within(most_ms, what, promise) {
  let timer;
  const end = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${most_ms / 1000} s for ${what}`)), most_ms);
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    clearTimeout(timer);
  }
}
