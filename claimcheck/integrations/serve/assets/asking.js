// What is asked of the server: one check at a time, the newest text after the one under way.

const WAIT = 350; // milliseconds without a key before a check

export class Refused extends Error {
  constructor({ error, hint }) {
    super(hint ? `${error} (${hint})` : error);
  }
}

/** The answer to a request. Throws Refused with what the server says, or that there is none. */
export const ask = async (address, asked) => {
  let answer;
  try {
    answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(asked),
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  } catch {
    throw new Refused({ error: "the server does not answer", hint: "is claimcheck serve still running?" });
  }
  if (answer.ok) return answer;
  const told = await answer.json().catch(() => ({ error: `the server says ${answer.status}`, hint: "" }));
  throw new Refused(told);
};

/** Calls `check` when nothing was typed for a while, and never twice at a time. */
export class Checks {
  constructor(check) {
    this.check = check;
    this.timer = 0;
    this.running = false;
    this.again = false;
  }

  /** Something changed: check soon, or at once. */
  soon(wait = WAIT) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), wait);
  }

  async run() {
    this.again = this.running;
    if (this.running) return;
    this.running = true;
    try {
      await this.check();
    } finally {
      this.running = false;
      if (this.again) this.soon(0);
    }
  }
}
