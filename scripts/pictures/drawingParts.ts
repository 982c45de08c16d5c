const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/**
 * What a drawing may consist of: SVG 2's elements without `script`, `foreignObject`, media and links.
 * https://www.w3.org/TR/SVG2/eltindex.html, https://www.w3.org/TR/filter-effects-1/
 */
export const elements = words(`
  svg g defs symbol use switch view title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  marker linearGradient radialGradient stop pattern clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence
  animate animateMotion animateTransform set mpath
`);

/** Those that change an attribute, which has to be one of the list: never `href`. */
export const animations = words('animate animateTransform set');

/** https://www.w3.org/TR/SVG2/attindex.html, https://www.w3.org/TR/SVG2/propidx.html; `href` has rules of its own. */
export const attributes = words(`
  id class style lang xml:lang xml:space role aria-label aria-labelledby aria-describedby aria-hidden
  version viewBox preserveAspectRatio x y width height cx cy r rx ry fx fy fr x1 y1 x2 y2 d points
  pathLength transform transform-origin dx dy rotate textLength lengthAdjust startOffset method
  spacing side path refX refY markerWidth markerHeight markerUnits orient
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits
  patternTransform clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits
  requiredExtensions requiredFeatures systemLanguage media type
  in in2 result mode values tableValues slope intercept amplitude exponent k1 k2 k3 k4 operator
  order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent kernelUnitLength scale xChannelSelector
  yChannelSelector azimuth elevation limitingConeAngle pointsAtX pointsAtY pointsAtZ z
  stdDeviation radius baseFrequency numOctaves seed stitchTiles
  attributeName attributeType begin dur end min max restart repeatCount repeatDur fill calcMode
  keyTimes keySplines keyPoints from to by additive accumulate
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering direction display dominant-baseline enable-background
  fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings
  font-kerning font-size font-size-adjust font-stretch font-style font-variant font-weight
  glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning
  letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type
  mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
  text-orientation text-overflow text-rendering unicode-bidi vector-effect visibility white-space
  word-spacing writing-mode
`);
