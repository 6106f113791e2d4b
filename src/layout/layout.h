// The front door of the layout: what the rooms above need to lay out a pane and to ask where things are. The canvas
// painter, the text layer and the tests all read the one PaneLayout.
#pragma once

#include "layout/cluster.h"
#include "layout/margins.h"
#include "layout/metrics.h"
#include "layout/pane.h"
#include "layout/pane_layout.h"
#include "layout/queries.h"
#include "layout/rect.h"
#include "layout/style.h"
