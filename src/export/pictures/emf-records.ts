/** Types of records of an enhanced metafile that we write ([MS-EMF] 2.1.1). */
export const emr = {
  header: 1,
  polybezier: 2,
  polygon: 3,
  setWindowExt: 9,
  setWindowOrg: 10,
  setViewportExt: 11,
  setViewportOrg: 12,
  eof: 14,
  setMapMode: 17,
  setBkMode: 18,
  setTextAlign: 22,
  setTextColor: 24,
  moveTo: 27,
  selectObject: 37,
  createBrush: 39,
  roundRect: 44,
  rectangle: 43,
  lineTo: 54,
  extTextOut: 84,
  createFont: 82,
  extCreatePen: 95,
} as const;

/** Values of fields of these records, by the names of [MS-EMF] and [MS-WMF]. */
export const emfValue = {
  /** `RecordSignature` of the header: " EMF" as a little-endian number. */
  signature: 0x464d4520,
  /** `Version` of the header: the only one there is. */
  version: 0x10000,
  /** `MapMode`: units are scaled by window and viewport, each axis by itself. */
  anisotropic: 8,
  /** `BackgroundMode`: what is behind a text shows through. */
  transparent: 1,
  /** `TextAlignmentMode`. */
  alignCentre: 6,
  alignRight: 2,
  alignBaseline: 24,
  /** `GraphicsMode` of a text record: its scale is not used. */
  advancedGraphics: 2,
  /** `PenStyle`: a pen with a width in metafile units and flat ends; then how it is dashed. */
  geometricPen: 0x10000,
  flatCaps: 0x200,
  dashedPen: 1,
  dottedPen: 2,
  /** `Weight` of a font. */
  regular: 400,
  bold: 700,
  /** `PitchAndFamily` of a font: variable pitch, of the Swiss (sans serif) family. */
  variableSwiss: 0x22,
} as const;

/** Offsets in the file of the fields of the header that are known only at the end. */
export const headerOffset = { bytes: 48, records: 52, handles: 56 } as const;

/** Objects that every device has. */
export const stock = { noBrush: 0x80000005, noPen: 0x80000008 } as const;

/**
 * Writes records one after the other, little-endian, each padded to four bytes. Whole numbers only, but for `float`.
 */
export class RecordWriter {
  #bytes = new Uint8Array(16 * 1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #records = 0;

  get records(): number {
    return this.#records;
  }

  /** One record: its type, its length and what `body` writes. */
  record(type: number, body: () => void): void {
    const start = this.#length;
    this.int(type, 0);
    body();
    while (this.#length % 4 !== 0) this.byte(0);
    this.#view.setUint32(start + 4, this.#length - start, true);
    this.#records += 1;
  }

  /** 32 bits each. */
  int(...values: number[]): void {
    for (const value of values) {
      this.#room(4);
      this.#view.setInt32(this.#length, value | 0, true);
      this.#length += 4;
    }
  }

  short(...values: number[]): void {
    for (const value of values) {
      this.#room(2);
      this.#view.setUint16(this.#length, value & 0xffff, true);
      this.#length += 2;
    }
  }

  byte(...values: number[]): void {
    for (const value of values) {
      this.#room(1);
      this.#bytes[this.#length++] = value;
    }
  }

  float(value: number): void {
    this.#room(4);
    this.#view.setFloat32(this.#length, value, true);
    this.#length += 4;
  }

  /** UTF-16 units, and zeros up to `units`. */
  text(text: string, units = text.length): void {
    for (let index = 0; index < units; index += 1) this.short(index < text.length ? text.charCodeAt(index) : 0);
  }

  /**
   * The whole file. `patch` writes into the first record what is known only now: the file's length and the number of
   * records.
   */
  finish(patch: (view: DataView, length: number) => void): Uint8Array {
    patch(this.#view, this.#length);
    return this.#bytes.slice(0, this.#length);
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
