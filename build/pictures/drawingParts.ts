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

/** Attributes that no browser reads CSS in, nor an address. */
export const plainAttributes = words(`
  id class lang xml:lang xml:space role aria-label aria-labelledby aria-describedby aria-hidden
  version systemLanguage requiredExtensions requiredFeatures type begin end
`);

/** Properties that are attributes too. https://www.w3.org/TR/SVG2/propidx.html */
const presentation = `
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
  color-interpolation-filters color-rendering direction display dominant-baseline enable-background
  fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
  font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
  font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation
  kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask
  mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration
  text-orientation text-overflow text-rendering transform transform-origin unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode
  x y width height cx cy r rx ry d`;

/** https://www.w3.org/TR/SVG2/attindex.html; `href` has rules of its own. */
export const attributes = words(`
  ${[...plainAttributes].join(' ')} ${presentation} style
  viewBox preserveAspectRatio fx fy fr x1 y1 x2 y2 points
  pathLength dx dy rotate textLength lengthAdjust startOffset method
  spacing side path refX refY markerWidth markerHeight markerUnits orient
  gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits
  patternTransform clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits media
  in in2 result mode values tableValues slope intercept amplitude exponent k1 k2 k3 k4 operator
  order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent kernelUnitLength scale xChannelSelector
  yChannelSelector azimuth elevation limitingConeAngle pointsAtX pointsAtY pointsAtZ z
  stdDeviation radius baseFrequency numOctaves seed stitchTiles
  attributeName attributeType dur min max restart repeatCount repeatDur calcMode
  keyTimes keySplines keyPoints from to by additive accumulate
`);

/**
 * Properties of style sheets, without the prefixes of browsers: those above, more of CSS that has an
 * effect on drawings, and what describes a font. https://www.w3.org/TR/CSS/#properties
 */
export const properties = words(`
  ${presentation}
  animation animation-composition animation-delay animation-direction animation-duration
  animation-fill-mode animation-iteration-count animation-name animation-play-state
  animation-timing-function transition transition-behavior transition-delay transition-duration
  transition-property transition-timing-function
  backface-visibility perspective perspective-origin rotate scale translate transform-box
  transform-style offset offset-anchor offset-distance offset-path offset-position offset-rotate
  will-change
  all background background-attachment background-blend-mode background-clip background-color
  background-image background-origin background-position background-repeat background-size
  border border-bottom border-color border-left border-radius border-right border-style border-top
  border-width box-shadow box-sizing margin margin-bottom margin-left margin-right margin-top
  max-height max-width min-height min-width outline padding padding-bottom padding-left
  padding-right padding-top aspect-ratio object-fit object-position overflow-x overflow-y
  position top right bottom left float vertical-align z-index
  backdrop-filter color-adjust color-scheme accent-color caret-color cursor forced-color-adjust
  print-color-adjust mask-border mask-clip mask-composite mask-image mask-mode mask-origin
  mask-position mask-repeat mask-size user-select tap-highlight-color shape-margin shape-padding
  font-language-override font-optical-sizing font-palette font-synthesis font-variant-alternates
  font-variant-caps font-variant-east-asian font-variant-emoji font-variant-ligatures
  font-variant-numeric font-variant-position font-variation-settings font-smoothing
  osx-font-smoothing hyphens hanging-punctuation inline-size line-break overflow-wrap quotes
  tab-size text-align-last text-autospace text-combine-upright text-decoration-color
  text-decoration-fill text-decoration-line text-decoration-skip-ink text-decoration-stroke
  text-decoration-style text-decoration-thickness text-emphasis text-emphasis-color
  text-emphasis-position text-emphasis-style text-fill-color text-indent text-justify
  text-shadow text-size-adjust text-spacing-trim text-stroke text-stroke-color text-stroke-width
  text-transform text-underline-offset text-underline-position text-wrap white-space-collapse
  word-break word-wrap
  src unicode-range font-display ascent-override descent-override line-gap-override size-adjust
`);

/** Of the others, `@import` asks for a file and `@namespace` gives names that no drawing needs. */
export const atRules = words(
  'media supports container layer font-face keyframes -webkit-keyframes -moz-keyframes',
);

/**
 * Functions of values and selectors that draw, count or choose, in lower case. None takes an address,
 * nor makes one of a string or an attribute, as `image-set`, `image`, `src`, `element`, `attr` and
 * `if` do; `url` has rules of its own. https://www.w3.org/TR/css-values-4/
 */
export const functions = words(`
  matrix matrix3d perspective rotate rotate3d rotatex rotatey rotatez scale scale3d scalex scaley
  scalez skew skewx skewy translate translate3d translatex translatey translatez
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color
  calc min max clamp round mod rem abs sign sin cos tan asin acos atan atan2 pow sqrt hypot log exp
  var cubic-bezier steps linear
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient
  repeating-radial-gradient repeating-conic-gradient
  circle ellipse inset path polygon ray rect shape xywh
  format tech local stylistic styleset character-variant swash ornaments annotation
  not is where has lang dir host nth-child nth-last-child nth-of-type nth-last-of-type selector
`);
