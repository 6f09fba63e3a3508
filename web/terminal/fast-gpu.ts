/** Whether WebGL is drawn by hardware. A GPU made of software, as in a virtual machine, is slower than the DOM. */
export function hasFastGpu(): boolean {
  const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  if (context === null) return false;
  const details = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = details && context.getParameter(details.UNMASKED_RENDERER_WEBGL);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof renderer !== 'string' || !/swiftshader|llvmpipe|software/i.test(renderer);
}
