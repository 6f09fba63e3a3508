import { encode } from 'uqr';

/** Blank around the squares, in squares; the standard asks for four, and cameras need them. */
const BORDER = 4;

export interface QrDrawing {
  /** Width and height of the drawing, in squares. */
  readonly size: number;
  /** An SVG path of the dark squares. */
  readonly path: string;
}

/** A QR code as one path: no image that the content security policy would have to allow. */
export function qrPath(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])));
  return { size, path: path.join('') };
}
