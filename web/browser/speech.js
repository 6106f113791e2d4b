// Reading aloud with the browser's own voices. One sentence at a time: what comes next is the program's to say.
/** @import { Program } from '../program/program.js' */

const kPitches = [1, 0.8, 1.25, 0.9];  // where there are fewer voices than speakers
const kRegions = { 'zh-hans': 'zh-cn', 'zh-hant': 'zh-tw' };

const tag_of = (voice) => voice.lang.toLowerCase().replaceAll('_', '-').replace(/^cmn/, 'zh');

export class Speech {
  #program;
  #synthesis = globalThis.speechSynthesis;
  #utterance = null;  // kept: one that nobody holds may be forgotten before it ends

  /** @param {Program} program */
  constructor(program) {
    this.#program = program;
  }

  // Tells whether there are voices, now and whenever that changes.
  begin() {
    if (!this.#synthesis || !globalThis.SpeechSynthesisUtterance) return;
    const tell = () => this.#program.post.take_voices({ has_voices: this.#synthesis.getVoices().length > 0 });
    this.#synthesis.addEventListener?.('voiceschanged', tell);
    tell();
    addEventListener('pagehide', () => this.stop());
  }

  /** @param {Parameters<import('duidu:wire').Requests['speak']>[0]} utterance */
  speak({ text, language, speaker, rate, serial }) {
    this.stop();
    const voices = this.#voices_for(language);
    const voice = voices[speaker % voices.length];
    /** @param {import('duidu:wire').Spoken} how */
    const tell = (how) => this.#program.post.utterance_ended({ serial, how });
    if (!voice) return tell('no_voice');
    const pitch = speaker < voices.length ? 1 : kPitches[Math.floor(speaker / voices.length) % kPitches.length];
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang, rate: Math.round(rate * 100) / 100, pitch });
    utterance.onend = () => tell('said');
    utterance.onerror = () => tell('failed');
    this.#utterance = utterance;
    this.#synthesis.speak(utterance);
  }

  stop() {
    if (!this.#utterance) return;
    this.#utterance.onend = this.#utterance.onerror = null;
    this.#utterance = null;
    this.#synthesis.cancel();
  }

  // The nearest first: of the same region, then those on this machine.
  #voices_for(language) {
    const wanted = language.toLowerCase();
    const region = kRegions[wanted] ?? wanted;
    const rank = (voice) => (tag_of(voice).startsWith(region) ? 0 : 2) + (voice.localService ? 0 : 1);
    return this.#synthesis.getVoices().filter((voice) => tag_of(voice).split('-')[0] === wanted.split('-')[0])
      .sort((a, b) => rank(a) - rank(b));
  }
}
