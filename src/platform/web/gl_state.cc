// ImGui's backend asks WebGL for every state that it is about to change, and puts it back behind each picture. Most of these questions
// wait until the graphics process has drawn all that was sent before: they took nineteen parts in twenty of a scrolled frame. Nobody
// else draws in this context, so what is put back is the state that a context begins with, which is known without asking. Nothing fails.
#include <GLES3/gl3.h>

#include <algorithm>

// Stands in for glGetIntegerv() in that backend (third_party.cmake).
extern "C" void duidu_gl_state(GLenum name, GLint* value) {
  switch (name) {
    case GL_MAJOR_VERSION:
    case GL_MINOR_VERSION:
    case GL_MAX_TEXTURE_SIZE:
      return glGetIntegerv(name, value);
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      std::fill_n(value, 4, 0);
      return;
    case GL_ACTIVE_TEXTURE:
      *value = GL_TEXTURE0;
      return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *value = GL_FUNC_ADD;
      return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *value = GL_ONE;
      return;
    default:  // nothing is bound, no factor
      *value = 0;
  }
}
