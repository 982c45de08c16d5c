import { encode } from 'uqr';

const svg = 'http://www.w3.org/2000/svg';

/** Light modules around the code: ISO/IEC 18004 asks for four. */
const border = 4;

/** Draws a text as a QR code, dark on light in either theme, as cameras expect it. */
export function drawQrCode(text: string, label: string): SVGSVGElement {
  const { size, data } = encode(text, { ecc: 'M', border });
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('width', '192');
  picture.setAttribute('shape-rendering', 'crispEdges');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  picture.append(path(`M0 0h${size}v${size}H0z`, '#fff'), path(dark.join(''), '#000'));
  return picture;
}

function path(d: string, fill: string): SVGPathElement {
  const element = document.createElementNS(svg, 'path');
  element.setAttribute('d', d);
  element.setAttribute('fill', fill);
  return element;
}
