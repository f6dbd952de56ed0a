-- Requests of which none is the same as another. KIND says which; wrk runs the script in one thread.
-- The count begins at the time of day, so that a later round repeats nothing of an earlier one.
local kind = os.getenv("KIND")
local count = os.time() % 86400 * 1000000
local districts = { "kalbajar", "lachin", "shusha", "aghdam", "fizuli", "nagorno-karabakh" }
local sorts = { "value", "-value", "date", "-stated", "id" }
local values = { 511, 3054, 60000, 1836, 20, 987654, 106, 53340 }

local function claims(n)
	return "/v1/claims?limit=1&district=" .. districts[n % #districts + 1] .. "&sort=" .. sorts[n % #sorts + 1]
		.. "&value_min=" .. (n % 7) .. string.format(".%09d", n % 1000000000)
end

local function value(n)
	return "/v1/check?district=" .. districts[n % #districts + 1] .. "&value=" .. values[n % #values + 1]
		.. string.format(".%09d", n % 1000000000)
end

-- About 200 characters.
local function text(n)
	return "/v1/check?text=In+Kalbajar+" .. values[n % #values + 1] .. "+civilians+were+killed+and+about+60%2C000+people+displaced"
		.. "%2C+as+one+account+of+1993+has+it%3B+the+Security+Council+adopted+resolution+822+on+30+April+1993"
		.. "%2C+says+reader+number+x" .. string.format("%x", n) .. "."
end

local datasette = function(n)
	return "/claims/claims.json?_shape=array&_size=1&_sort=value&district_id=" .. districts[n % #districts + 1]
		.. "&value__gte=" .. (n % 7) .. string.format(".%09d", n % 1000000000)
end

local function page(n)
	return "/claims?limit=20&district=" .. districts[n % #districts + 1] .. "&sort=value&value_min=" .. (n % 7)
		.. string.format(".%09d", n % 1000000000)
end

local datasette_page = function(n)
	return "/claims/claims?_size=20&_sort=value&district_id=" .. districts[n % #districts + 1]
		.. "&value__gte=" .. (n % 7) .. string.format(".%09d", n % 1000000000)
end

local json_server = function(n)
	return "/claims?_limit=1&_sort=figure.value&district.id=" .. districts[n % #districts + 1]
		.. "&figure.value_gte=" .. (n % 7) .. string.format(".%09d", n % 1000000000)
end

local address = ({ claims = claims, value = value, text = text, datasette = datasette, ["json-server"] = json_server,
	page = page, ["datasette-page"] = datasette_page })[kind]

request = function()
	count = count + 1
	return wrk.format("GET", address(count))
end
